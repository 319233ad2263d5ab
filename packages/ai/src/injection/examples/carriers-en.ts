/**
 * Ordinary English documents in which orders are planted, and the requests people make of an
 * assistant about such documents. Slots as in expand.ts.
 */

/** Passages of the kind that encyclopedias and newspapers have. */
export const englishPassages = `
[The|An old|The small|A famous] {place} [was founded|was built|grew quickly|was destroyed by fire|became a centre of trade] in {year}, [when|after|before] {people} [settled along the river|lost the battle|signed a treaty|opened the first railway]. {aside}
[In|By|Around|After] {year}, {people} [had|had already|no longer] [controlled|ruled|traded with|written about] the {place}, [and|although|while] [taxes were high|the harvest was poor|the army was weak|the language was still spoken]. {aside}
{people} [argued|believed|found|suggested] that the {thing} [depends on|is caused by|was influenced by|can be explained by] [the climate|trade|religion|the shape of the coast|a shortage of labour], [a view that was later rejected|which remains disputed|as several studies confirm]. {aside}
The {thing} [consists of|is made of|contains|is divided into] [two|three|several|many] [layers|chambers|provinces|movements|phases], [each|most] of [which|them] [serves a different purpose|is named after a king|changes with temperature|can be seen from above]. {aside}
[During|Throughout|At the end of] the [nineteenth century|war|dry season|reign of the queen|1980s], the {place} [lost|gained|exported|imported] [more than half|about a third|a quarter|most] of its [population|grain|ships|industry]. {aside}
[Her|His|Their|The band's] [third album|first novel|last film|early work] [was released|appeared|was praised|sold two million copies] in {year} [and|but] [critics|listeners|reviewers] [called it|described it as|considered it] [a turning point|too long|a return to form|the best of the decade]. {aside}
[Like|Unlike] [most|many other] [insects|birds|metals|languages|planets], the {thing} [has|lacks|develops|loses] [a hard shell|a written form|two moons|its colour in winter|a simple structure], [which makes it|and is therefore] [hard to study|useful in medicine|easy to recognise|vulnerable to frost]. {aside}
[The university|The council|The court|The church|The company|Parliament] [employs|elected|heard|published|approved] [about 2,400 people|its first woman chair|the case in May|a report on housing|a new charter], [according to|as stated in] [the annual report|the constitution|local papers|the census of {year}]. {aside}
[Patients|Children|Voters|Players|Workers] who [slept less|read every day|lived near the coast|trained in the morning|were over sixty] [were more likely to|rarely|often|seldom] [recover quickly|change their minds|remember names|report pain|move away]. {aside}
[The match|The concert|The trial|The expedition|The festival] [began|ended|was postponed|took place] [on 12 May|in heavy rain|after two hours|in front of 40,000 people], [and|but] [the home side won|the judge resigned|nobody was hurt|the singer returned for a second song]. {aside}
`;

export const englishPassageSlots: Record<string, string> = {
  place: 'town; harbour; monastery; valley; island; province; market square; fortress; capital',
  year: '1123; 1648; 1702; 1833; 1871; 1919; 1937; 1954; 1986; 2004; 2016',
  people:
    'the merchants; early settlers; historians; a group of monks; the researchers; local farmers; the engineers; several authors; the emperor; botanists',
  thing:
    'alphabet; heart; coral reef; steam engine; legal system; constitution; genome; cathedral; dialect; economy; comet; immune response',
  aside:
    'It is still in use today.; Little is known about its origin.; The name comes from an older word.; This led to a series of reforms.; Others disagree.; A second building was added later.; The oldest copy is kept in a museum.; Its effects are still felt.; Prices rose again the following year.; The remaining parts were sold.',
};

/** What people ask to be done with a passage: ordinary, whatever stands around it. */
export const englishRequests = `
[Summarise|Rewrite|Translate|Simplify|Shorten|Proofread|Paraphrase] [the text|the passage|the given text|this paragraph|the text below|the following passage] [into one sentence|in a formal style|to French|into German|for a ten-year-old|without changing its meaning|in the past tense|].
[Find|List|Identify|Mark|Extract|Count] [all|the] [nouns|verbs|dates|names of people|places|key words|adverbs|numbers|main ideas] [in|mentioned in|of] [the text|the given passage|the paragraph|this article].
[What is|Describe|Explain|Name] [the main topic|the tone|the author's point of view|the genre|the purpose|the style] of [the passage|the text|this excerpt] [?|, giving reasons.|in a few words.|]
[Check|Correct|Improve] [the grammar|the spelling|the punctuation|verb tenses|the flow] [in|of] [the text|the following narrative|this paragraph|my essay] [and explain the changes|, please|].
[Write|Give|Create] [a title|three questions|a short quiz|a headline|a timeline|a summary in bullet points|a conclusion] [for|about|based on] [the text|this passage|the article above].
[Rewrite|Retell] [the passage|the text] [as a poem|as a dialogue|in the first person|to make it friendlier|as a news report|to make it less formal|so that it flows better].
[Who|When|Where|How many] [was it built|took part|was the treaty signed|people lived there|did they disagree with|was the name changed]?
[Say|Tell|Analyse|Examine] [how|whether] [the sentences|the paragraphs|the arguments] [connect|follow from each other|support the claim|are ordered] [in the text|in the passage|].
`;

/** Letters, notices and receipts. */
export const englishLetters = `
Subject: {matter}. {hello} [we have received your payment of {sum}|your order 48213 has left our warehouse|your subscription was renewed until March|the invoice for {sum} is attached]. {detail} {bye}
{hello} [your card ending in 2048 was charged {sum}|a transfer of {sum} has reached your account|you sent a payment of {sum}|a refund of {sum} is on its way]. {detail} {detail} {bye}
From: {firm}. Date: [Mon, 3 Feb|Tue, 14 Mar|Fri, 9 Sep] 2022. {matter}. {hello} {detail} {detail} {bye} Unsubscribe | Privacy notice | Help centre
{hello} [thank you for joining|it was good to speak with you|here are the notes of our call|this is a reminder of your appointment|I am writing about the flat]. {detail} {detail} {bye}
Fwd: {matter}. > {hello} > {detail} {detail} {bye} Sent from my phone
{hello} {detail} [Please find the file attached.|The link is valid for two days.|Your ticket number is 77120.|The total comes to {sum}.] {detail} {bye} {firm}, 12 Mill Road, second floor, view in browser
`;

export const englishLetterSlots: Record<string, string> = {
  matter:
    'Your receipt; Invoice for January; Payment received; New features this month; Meeting moved; Your statement is ready; Account notice; Welcome on board; Delivery on Tuesday; Rent for May',
  hello:
    'Hi Anna,; Dear Mr Karim,; Hello,; Dear customer,; Hi team,; Hi David,; Good morning,; Dear all,',
  sum: '$42.10; $1,250.00; 310 EUR; $680.00; 99.90; $20; 3,400 dollars',
  detail:
    'The amount will be withdrawn within two days.; If this was a mistake, you can open a dispute in your account.; Questions? Simply write back to this message.; We have also changed our opening hours.; The new dashboard shows all your transfers in one place.; Your manager asked for the report by Friday.; Nothing needs to be done on your side.; The full details are on the next page.; You can change how often we write to you in your settings.; The workshop starts at ten and lunch is included.; Both cards stay valid until the end of the year.; Two colleagues will join from Berlin.; Let me know if the time suits you.; Payment is due within thirty days.',
  bye: 'Best regards, the support team; Kind regards, Lena; Thanks, Omar; Sincerely, the accounts department; See you soon; Yours, Mercy; The billing team',
  firm: 'Northwind Bank; Bluebird Travel; Acorn Payments; Studio Delta; Harbour Insurance; Pine Software',
};

/** Tables as they are pasted. */
export const englishTables = `
| {head} | {head} | {head} | \\n |---|---|---| \\n | {cell} | {number} | {cell} | \\n | {cell} | {number} | {cell} | \\n | {cell} | {number} | {cell} |
| {head} | {head} | \\n | {cell} | {number} | \\n | {cell} | {number} | \\n | {cell} | {number} |
{head},{head},{head} \\n {cell},{number},{cell} \\n {cell},{number},{cell}
`;

export const englishTableSlots: Record<string, string> = {
  head: 'Name; Year; City; Points; Team; Price; Country; Role; Rank; Artist; Album; Sold; Opened; Type; Wins',
  cell: 'Berlin; A. Stone; blue; Lake Road; yes; drama; Omega; River United; cotton; tenor; station 4; open; left bank; Maria B.',
  number: '3; 17; 1998; 0.4; 1,204; 88; 2011; 5th; 12%; n/a',
};

/** Answers about code, as on a programmers' site. */
export const englishCode = `
[The error|The problem|Your mistake] is [in|on|with] [line 4|the second argument|the loop|your import]: [the method|the function|the list|the frame] [returns nothing|expects a tuple|is empty at that point|was shadowed]. [Use|Try] \`\`\` {code} \`\`\` [and it should work|which avoids the copy|instead of the old call|].
[You can|You should|It is better to] [set|pass|call|convert] [the column|the tensor|the headers|the index] [first|explicitly|as a dictionary|before the join]: \`\`\` {code} \`\`\` [Note that this needs version 2.|Hope this helps.|The old way is deprecated.|]
I get "[KeyError: 0|list index out of range|cannot convert float|shapes do not match|module not found]" when I run \`\`\` {code} \`\`\` [What am I doing wrong?|How can I fix it?|It worked yesterday.]
[Here is|This is|See] [a minimal example|how I would write it|the working version]: \`\`\` {code} \`\`\` [It prints the sum.|The second call is faster.|Thanks to everyone who answered.]
`;

export const englishCodeSlots: Record<string, string> = {
  code: `df["age"] = df["age"].astype(int) ;; for row in rows: total += row.price ;; x = np.zeros((3, 4)) ;; response = requests.get(url, headers=headers) ;; plt.plot(x, y, label="mean") ;; model.fit(train_x, train_y, epochs=5) ;; with open(path) as f: data = json.load(f) ;; SELECT name, count(*) FROM orders GROUP BY name; ;; const total = items.reduce((a, b) => a + b, 0); ;; df.groupby("city").mean() ;; y_pred = clf.predict(test) ;; def area(r): return 3.14 * r ** 2 ;; import pandas as pd; pd.read_csv("sales.csv") ;; torch.argmax(out, dim=1) ;; session.get(url, proxies={"http": proxy}) ;; df = df.dropna().reset_index()`,
};
