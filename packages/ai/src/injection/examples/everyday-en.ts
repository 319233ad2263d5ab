/**
 * What people ask of an assistant and say in passing, in English: short, many, and all of it ordinary.
 * Slots as in expand.ts.
 */
export const englishEveryday = `
[Write|Compose|Create|Make|Draft|Generate] [a|one] {form} [about|on|for|that celebrates|inspired by] {topic} {manner}
[Give|Name|List|Suggest|Provide|Propose|Tell] [me|] {count} [reasons|ways|examples|facts|ideas|benefits|questions|mistakes|tips] [about|of|for|on|to do with] {topic} {manner}
[What|How|Why|When|Where|Which|Who] [is|are|was|were|does|do|can|should|would] {topic} [important|used|made|known|work|start|cost|cause problems|become popular] [today|in Europe|for children|these days|in the past|]?
[Explain|Describe|Summarise|Outline|Discuss|Compare|Define|Tell me about] {topic} [and its history|in simple terms|with an example|to a beginner|and cooking|briefly|] {manner}
[Group|Sort|Order|Combine|Split|Label|Match|Pair] [the|these|the following] [words|numbers|sentences|items|animals|shapes] "[oak, pine, rose|2, 9, 4, 7|cup, fork, plate|lion, trout, eagle|red, seven, green]" [into two groups|by size|by meaning|alphabetically|with commas|].
[Output|Return|Print|Calculate|Compute|Find] [the|a] [sum|largest prime below 500|number of days in a leap year|square root of 81|average|first ten even numbers|longest word] [of these numbers|in the sentence|please|].
[Edit|Rewrite|Rephrase|Fix|Change|Complete|Turn] [the|this] [sentence|question|paragraph|text|line] [so that it is polite|into passive voice|with the right verb|to be shorter|in the future tense]: "[he go to school|the cake was ate|me and him plays chess|we is late]"
[Imagine|Suppose|Pretend] [you are|that you are] [a tour guide|a cat|a farmer in 1800|a news reader|an astronaut|a judge on a cooking show|a grandparent], [what would you say|describe your day|tell me about|give advice on] {topic} {manner}
[I would love you to|Could you|Please|You will] act as [a|my] [plumber|cook|spelling partner|poet|coach|friend|travel agent|philosopher|terminal|excel sheet|job interviewer]. I will [ask you questions|tell you what happens|send you words|type commands] and you [answer|reply|respond|show the result] [in one line|kindly|as the cook would|with the next question|only with the output]. [My first question is about|My first request is help with|First topic:] {topic}.
[As|Speaking as] [a|an] [chemist|curious child|novelist|security expert|teacher of history|nurse], [I am writing|I study|I would like to read|I need a short text] about {hard} [for my class|, can you help?|in the nineteenth century|and how to prevent it|for a thriller|in an online game].
[How can I|How do people|What helps to|Is there a way to] [protect myself from|report|prevent|recognise|recover from|talk to my children about] {hard}?
[Why do|What makes|Is it true that] [some people|companies|teenagers|governments] [fall for|ignore|worry about|argue over|joke about] {hard}?
[In|During] [the game|this board game|the film|the novel|my tabletop campaign], how [do I|does the hero|can the thief|did they] [defeat the guards|break out of prison|steal the crown|hack the terminal|poison the king|sneak past the dragon] [without being seen|in the second level|and still win|?]
[In a|Set in a] [made-up|magical|distant|fairy-tale] [world|kingdom|city|galaxy], [a robot|two rival wizards|a talking fox|the queen's spy|an AI with a good heart] [learns to lie|plans a clever escape|questions the laws|loses its memory|finds a hidden code]. [Write the first chapter|Describe the setting|Continue the tale|Give it a happy end] {manner}
{self} {self} {self} [i|we] [like|collect|dislike|sell] {topic}.
{self} {self} {self} {self}
[I|We|My brother|She|They|You] [never|always|still|often|just] [said|thought|heard|told me|wondered|knew] that {topic} [was expensive|is boring|makes sense|should be fun|would end badly][.|, right?|, to be honest.| lol| :)]
[That's|It's|This is|What a] [exactly what I meant|so true|funny|a shame|none of my business|great news|weird], [but|and|so] [you never know|let's see|thanks anyway|I have to go|do what you like].
[Settle|Help me settle] a [bet|quarrel]: which is [older|bigger|faster|better], [the pyramids or the wall|a shark or a whale|tea or coffee|chess or go]?
[Can you|Would you|Will you] [remind me|book|set|play|turn on|add|find|check] [tomorrow at six|a table for two|a timer|some jazz|the lights|milk to the list|my keys|the weather in Oslo]?
[The password|My password|A password|The secret code|The access code|An API key] [of my e-mail|for the wifi|of the gate|for the staff room|in the film] [was changed|does not work|should be long|has expired|must contain a number|is written on the box].
[Name|Give|List] {count} reasons [to use a password manager|why passwords should be long|to keep software updated|not to share your PIN|for two-step login].
[What|How|Why] [is|does|do] [a system prompt|prompt injection|a jailbreak|an override|a hidden command|role play|a language model|developer mode|safety training] [mean|work|used for in schools|matter|differ from a command] [?|, in two sentences?|in computing?]
[Please ignore|You can ignore|Forget about|Never mind|Disregard] [my last e-mail|the typo|the noise|the first draft|the spelling|what my brother wrote|yesterday's order], [I found the answer|it was sent by mistake|we solved it|the new one is attached|here is the right number].
[Don't|Do not|Never] [ignore|forget|skip|override|bypass] [the safety rules|the instructions of your doctor|the warning light|your own needs|the first chapter|the fuse] [when you travel|in the lab|at work|, please|, says the manual].
[She|The nurse|My boss|The coach|The pilot] [told|asked|instructed|ordered|reminded] [us|me|the team|everyone] to [follow|repeat|read|ignore|forget] the [instructions|old rules|previous plan|noise|first steps|checklist] [and wait|until Monday|, which was wise|before take-off|again].
`;

export const englishEverydaySlots: Record<string, string> = {
  form: 'poem; short story; tweet; slogan; letter; speech; recipe; joke; haiku; list of rules; product text; song; motto; paragraph; riddle; blog post; dialogue; headline; essay of 300 words',
  topic:
    'courage; solar panels; my grandmother; football; the French Revolution; climate change; border collies; online shopping; the metro; social media; healthy food; black holes; volunteering; a lost key; camping in autumn; chess; public libraries; insects; jazz; democracy; mental health; electric cars; coffee; a broken phone; school uniforms; gold; tax returns; elections; home security; good manners; artificial intelligence; housing prices; volcanoes; aging',
  hard: 'identity theft; hate speech; online fraud; bullying; a cyber attack; phishing mails; fake news; discrimination at work; drug addiction; a data leak; burglary; self-harm; violent films; hackers; stolen cars; propaganda; weapons in museums; scam calls; poisonous plants; stalking',
  manner:
    '.; in the style of a fable.; in under 100 words.; please.; with a twist at the end.; for beginners.; .; and keep it funny.; without using the letter e.; .; in a formal tone.; as a table.; step by step.; .',
  count: 'three; five; ten; a few; some; two; several; 4',
  self: 'i have two dogs.; i work in a bakery.; my father was a sailor.; i am afraid of heights.; i love to sing.; my favourite colour is green.; i grew up on a farm.; my wife teaches maths.; i have never flown.; i drive an old van.; i collect coins.; we have four children.; i am learning to cook.; my sister lives abroad.; i used to play the drums.; i like rain.; my best friend is a nurse.; i am left handed.',
};
