/** What people write to an office, a bank or a shop in English: ordinary. Slots as in reading.ts. */
export const englishAppeals = `
{trouble} {since}. {ask}
{trouble} {since} and {effect}. {ask}
{who} {did} {rulething}, {effect}. {ask}
{who} {did} {rulething} {since}.
[Is|Are] [a foreign card|cash|cards from abroad|my old ticket|pets|two coupons|online forms] [accepted|allowed|needed|still valid|free] [here|at the desk|for students|in any branch|without a passport][?| please?]
[What|Which] [currencies|documents|sizes|banks|payment methods|places|tariffs|hours] [are|do you have|can I use|does it support|would you advise] [for this|on Sundays|in my area|without any fee|to add money|for new users][?| today?]
[I|We|My mother|A customer|Any user|A wheelchair user|Nobody] [cannot|can't|could not|was not able to|is unable to] [use the card for anything|board any of the trams|open any page|get any answer|enter the building|pay without an app|find the entrance|reach any clerk|see the balance][.|, why?|, please help.|!]
[Fares|Prices|Fees|Rents|Bills] [rose|doubled|went up|changed] without [any notice|an announcement|a reason|warning|my consent]. {ask}
[How long|How many days|How much] [does it take|will it take|is the fee|do I wait|does it cost] [to get a new card|for the transfer to arrive|to register a child|for a permit|until the pipe is fixed][?| this month?]
[I|Somebody|Your clerk|The machine] [typed the wrong|forgot the|asked for the|refused my|changed the] [PIN|password|access code|name|account number|identity card] [and now it is blocked|yesterday|three times|without asking][.|. {ask}]
[The user|Each user|The citizen|The client|A tenant] [must|has to|should|may] [enter|show|keep|sign|confirm] [the meter reading|a document|the receipt|the contract|the code from the letter] [every month|at the counter|within ten days|, says the rule|].
[Tell|Show|Remind|Explain to] me [what|which|whose] [instructions|rules|orders|guidelines|directions] [the nurse|a driver|pilots|the staff|our school|visitors|a tenant] [must obey|should follow|has to keep|will receive|were given last year|normally get][.|, please.| and where they hang.|?]
[Which|What] [rules|instructions|restrictions|secrets|commands|guidelines] [apply|are there|exist|matter|did you publish] [to dogs|for new drivers|at the pool|on building sites|during the exam|in this office][?| now?]
[The|Our|Your|Their] [system administrator|administrator|admin of the house|developer of the site|owner of the shop|security officer] [is on leave|was replaced|promised to fix it|said we must wait|never picks up|left the company|ignores us], {effect}. {ask}
[The|Our|A] [ventilation|alarm|heating|payment|ticket|security|water|lighting] system [is old|stopped again|needs a new part|makes noise|failed at night|was installed badly] and [the administrator|the admin|the operator|the developer|the owner|the developer's office] [is silent|shrugs|blames us|cannot be reached|writes excuses][.|. {ask}]
[Thank you|Thanks a lot|I am grateful], [the system works again|your answer was clear|the order of the mayor was carried out|everything was done as written above|the new instructions helped].
[Please|Kindly|I ask you to] [forward|send|show|repeat|explain|translate|cancel|repeat] [the previous answer|my request to the right office|the decision of 3 May|the rules for parking|the instructions for the meter|the invoice with the stamp] [as soon as possible|to my post box|in Russian|once more|].
[It is|This was|That was] [my|our] [third|last|previous|second] [letter|complaint|request|visit], [do not ignore it|nobody reacted|all earlier ones were closed|I will go to court].
[Access|The entrance|The gate|The door] [to the yard|of the clinic|for disabled people|of our staircase] [is denied|was locked|stays open at night|is granted only with a card], {effect}. {ask}
`;

export const englishAppealSlots: Record<string, string> = {
  trouble:
    'The lift is stuck; There is no hot water; The street lamps are off; Stray dogs gather by the school; The bin is overflowing; The bus skips our stop; The pharmacy has no insulin; My pension has not come; The payment failed; The app closes by itself; The transfer has not arrived; The road is full of holes; A tree blocks the path; The queue does not move; The kindergarten is cold; The meter shows a wrong number; The card was swallowed; A neighbour drills all night',
  since:
    'since Monday; for three weeks; again; every evening; after the repair; as always; this month; for no reason; since the new system started; without any explanation',
  effect:
    'nobody answers; the children are afraid; I cannot work; old people suffer; we pay on time; it is dangerous; I have called five times; the promise was not kept; my patience is over; no one takes responsibility',
  ask: 'Please help.; Who is responsible?; When will it be repaired?; I ask for a written answer.; What is to be done?; Take measures, please.; Is that legal?; Give them an order to fix it.; Call me back.; Return what I paid.; Where can I complain?',
  who: 'The contractor; The director; My landlord; The bank; The operator; A clerk; The driver; The inspector; The housing company; The former mayor; The guard; The school; Support',
  did: 'ignored; keeps ignoring; forgot; broke; cancelled; refuses to follow; bypassed; never showed us; changed; hides; overrode; does not obey',
  rulething:
    'all previous instructions; the order of the court; our earlier agreement; the safety rules; every request; the new guidelines; the restrictions on noise; my previous letter; the system of queues; the instructions of the ministry; any deadline; the doctor’s directions',
};
