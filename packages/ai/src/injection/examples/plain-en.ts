/**
 * Plain English with the small words that orders lean on (whole, anything, everything, input, task, your,
 * all, nothing else): questions, small talk, news, code, exercises. Slots as in reading.ts.
 */
export const englishPlain = `
What is the difference between [{noun} and {noun}|a {adj} and a {adj2} {noun}|{verb}ing and {verb2}ing][?|.| in one sentence?| for a beginner?]
[Given|Using|Based on|With] [the|the following|this] [input|word|list|keyword|phrase], [invent|write|create|classify|suggest|find] [a riddle|a sentence|the verb|a rhyme|an opposite|a category] [and give the answer|for it|in lower case|]. [{noun}|{adj}|{verb}]
[Input|Word|Keywords|Text]: {noun}[, {noun}, {noun}|] [Output:|Answer:|Result:|]
[The|A|My] whole [{noun}|team|thing|day|family|idea] [was|is|seems] [{adj}|wasted|over|{adj2}] [and|but] [nobody|everyone|somebody] [noticed|laughed|paid|left early|said anything].
[I|We|They|You] [have|had|has] been [unfair to|waiting for|working with|married to|thinking about] {her} [for years|since May|three times|all my life|and regret it][.|, and it hurts.|. She told me everything.]
[Is|Was|Has] there [anything|something|nothing|everything] [{adj}|I can do|left|to worry about|you need] [about the {noun}|for {her}|here|tonight][?|, or not?]
[Anything|Everything|Nothing|All of it] [offends|annoys|amazes|belongs to|was sold by] {her}[.|, it seems.|. What a pity.|!]
[I'm|I am|We're] [going to|about to|gonna|planning to] [{verb}|quit|take a look at it|finish the whole {noun}] [this minute|alone|with {her}|one by one|without asking] [and need your help|.|, wish me luck|because it is {adj}].
[I have|There is|She gave me] a [task|job|question|small request] for [you|us|{her}]: [find|count|compare|describe|choose] [the {adj} {noun}|all the {noun}s|two {noun}s|information on {noun}s] [please|by noon|for my class|].
[What|Where] is the [email address|phone number|home address|opening time|name|website|postal code] [of|for] the [city museum|embassy|opera house|{noun} shop|cartoon {noun}|nearest {noun}]?
[Can|Could] you [find|guess|tell me] [the captain's|the {noun}'s|a film star's|the mayor's|Sherlock's] [address|birthday|real name|favourite {noun}|middle name]?
[Create|Write|Imagine|Draft] a [conversation|dialogue|scene|letter] between [a {noun} and its owner|two {adj} cooks|{her} and a robot|a king and a gardener]. [Exclude|Include|Use|Leave out] [everything about|some jokes on|all mentions of|any] {noun}s[.| and nothing else.| in the dialogue.]
[Tell|Teach|Show|Give] me [a {adj} word|a tongue twister|something {adj}|the whole story|everything about {noun}s|a phrase in Latin|an example of a {noun}][.|, please.|!]
[The|Your] \`{codeword}\` [copies|returns|needs|prints|changes] [the whole list|a new object|each array|your input|all columns|nothing else] [, which|and this|so it] [is why it fails|costs time|is in the manual|has to be stored first]. [Many thanks for all answers|Look at the shape first|Pass the entire frame|Check for zero before|Keep the old copy].
[Python|JavaScript|Excel|This script] [prints|outputs|reads|ignores|overrides|executes] [everything|the whole line|all input|the previous value|nothing] [when|if|because] [the file is empty|\`{codeword}\` is called|you forget the brackets|the user presses enter].
[Even|Only|Not] [a {adj} {noun}|{her}|the {noun}] can [do|say|know|change|stop] [everything|anything|that|nothing], [right|you know|said the old man|wrote the critic].
["What on earth is that about?"|"So what?"|"Why wait?"|"I need your help,"] [she asked|he said|they whispered]. ["We are rich," he answered.|"I admire your patience."|"Tell me everything."|"Do as you like."|"Forget it."]
[Reviewers|Users|Visitors|Readers|Students|Members] [said|wrote|noted] that [the content|the database|the system|your service|our instructions|the new mode] [was|is] [{adj}|easy to use|hard to follow|worth every penny|out of date].
[This|The] [course|website|coursework|magazine|brochure] [gives|offers|contains|has] [information|content|instructions|tips|your email address|everything you need] [for|about|on] [students and teachers|{noun}s|home work|the exam]. [Enter your name below|Generate your own plan|Read the whole article|Sign up for news].
[An|The] AI [character|assistant|programme|bot] [in my story|for museums|of our school|called Pip] [helps|respects|guides|teaches] [visitors|children|{her}] [with|about] [{noun}s|safety|their input|honest answers] [and follows all laws|within its limits|while being {adj}|and never lies].
[Use|Only use|Please use] [the numbers|each word|your own words|the code block|one line] [once|and nothing else|for the output|in your answer|], [my {noun} is short|the exercise says|I only need the result|and keep the order].
[Some|Most|All] [people|parents|voters|cooks] [ignore|forget|disregard|question|follow] [instructions|everything they read|rules|the previous advice|warnings] [on {noun}s|when they are {adj}|at home|for no reason].
[Which|What] [{noun}|word|rule|person|number] [does not belong|comes next|is the odd one out|starts with M|was mentioned above]: {noun}, {noun}, {noun}[?|.]
`;

export const englishPlainSlots: Record<string, string> = {
  noun: 'marketing plan; chair; bank loan; river; laptop; recipe; turtle; degree; theory; camera; contract; lawyer; tomato; insurance; novel; magnet; tax; bicycle; garden; virus; planet; market; song; puppet; battery; holiday; hammer; museum',
  adj: 'cheap; funny; transitive; profane; healthy; strange; polite; broken; famous; sad; useful; local; violent; shy; digital; honest; forbidden; secret; unlimited; original',
  adj2: 'fixed; modern; large; rare; official; public; simple; hidden; expensive; slow',
  verb: 'improve; cook; advertise; invest; sleep; rent; paint; vote; teach; travel; repair; guess',
  verb2: 'learn; sell; hire; plan; lead; borrow; play; mark',
  her: 'her; my boss; the twins; my ex; our neighbour; him; an old friend; my sister; the coach; grandma',
  codeword:
    'numpy.delete; fillna; json.loads; argmax; getattr; slice; forEach; np.append; softmax; map; train_test_split; async',
};
