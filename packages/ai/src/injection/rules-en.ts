import { type InjectionRule, words } from './rule.ts';

const drop = words(`
  ignore; disregard; forget; override; overrule; bypass; discard; neglect; erase;
  pay no attention to; do not follow; don't follow; stop following; do not obey; don't obey;
  stop obeying; set aside; skip; throw away; circumvent; violate; dismiss
`);
const earlier = words(`
  previous; previously; prior; above; preceding; earlier; initial; original; foregoing; your;
  system; everything; all of your; given to you; you were given; you have been given;
  you were told; so far; before this; until now; old; past; existing; built-in
`);
const orders = words(`
  instructions?; prompts?; directives?; guidelines?; programming; system message; commands?;
  directions?; training; guardrails?; safeguards?; safety (?:filters?|measures|protocols);
  constraints?; context; guidance; policies; content policy; rules?; restrictions?; orders?;
  you were told; you have been told; you were taught; text; messages?; tasks?; assignments?;
  statements?; things?
`);
/** Somebody else's deed told to the office, or somebody else's instructions: an ordinary complaint. */
const reported =
  /\b(?:they|he|she|who|people|drivers|workers|officials|contractors?|neighbou?rs|companies|doctors?|not|never|refused?|why did)\s+(?:\w+\s+){0,2}(?:ignore|disregard|forget|skip|bypass|violate|neglect|dismiss)\b|\b(?:of|from|by|to) (?:the|our|my|his|her|a) (?:doctor|teacher|school|hokim|mayor|ministry|court|office|department|inspector|director|police|hokimiyat|bank|manual|council)|\btraffic\b|\bmy (?:previous|earlier|prior|past|original)\b/u;

export const englishRules: readonly InjectionRule[] = [
  {
    name: 'override.en',
    weight: 0.93,
    span: 75,
    first: 'before',
    unless: reported,
    terms: [drop, orders, earlier],
  },
  {
    name: 'override.all.en',
    weight: 0.72,
    span: 60,
    first: 'before',
    unless: reported,
    terms: [
      /(?<=^|[.!?:;,"'\n*\])]\s{0,9}|(?:please|now|just|and|then|must|should|shall|will|can|you|also|so|but|to)\s+)(?:ignore|disregard|forget|override|bypass|discard)(?!\p{L})/gu,
      words(`all; any; every; these; those; the`),
      words(`
        instructions?; prompts?; directives?; guidelines; programming; guardrails; safeguards;
        content policy; restrictions; filters
      `),
    ],
  },
  {
    name: 'new-orders.en',
    weight: 0.65,
    span: 60,
    terms: [
      words(`
        new; real; actual; updated; following; true; only; different
      `),
      words(`
        instructions? (?:is|are|follow); instructions?:; instructions? for you;
        your (?:task|goal|mission|purpose|role|job|objective) is; system prompt; task for you;
        your new (?:task|role|goal|instructions?|identity|name|job);
        your real (?:task|instructions?)
      `),
    ],
  },
  {
    name: 'leak.en',
    weight: 0.9,
    span: 80,
    first: 'before',
    terms: [
      words(`
        reveal; show; print; repeat; output; display; tell; give; leak; expose; write; copy;
        share; list; dump; disclose; recite; say; return; summari[sz]e; translate; what is;
        what are; what were; what's; provide; spell; encode; describe; know; see
      `),
      words(`
        system prompts?; initial prompts?; original prompts?; hidden prompts?; secret prompts?;
        full prompts?; entire prompts?; your prompts?; prompt above;
        your (?:exact |full |hidden |secret |system |initial |original |internal |previous |entire |own |current ){1,3}(?:instructions?|rules|guidelines|message|configuration|directives?);
        (?:hidden|system|initial|pre-?) instructions; your instructions; system message;
        instructions (?:above|you were given|that you were given|given to you); everything above;
        text above; words above; (?:all )?previous instructions;
        above (?:text|words|prompt|instructions); the (?:access|secret) code;
        before this (?:line|point|message)
      `),
    ],
  },
  {
    name: 'persona.en',
    weight: 0.9,
    span: 160,
    terms: [
      words(`
        you are now; you are going to; from now on; pretend; act as; acting as; act like;
        role-?play; role-?playing; behave as; behave like; simulate; you will be; imagine you are;
        imagine that you; take on the role; play the role; become; you are an?; respond as;
        answer as; called; named; stay in character
      `),
      words(`
        without (?:any |ethical |moral |content |safety )*(?:restrictions?|limits?|limitations?|rules|filters?|censorship|boundaries|guidelines|constraints);
        no (?:ethical |moral |content |more |longer )*(?:restrictions?|limits?|limitations?|filters?|censorship|boundaries|guidelines|morals|ethics);
        unrestricted; unfiltered; uncensored; jailbroken; do anything now; dan; not bound by;
        free (?:of|from) (?:all |any )?(?:restrictions?|limits|rules|constraints);
        no longer bound; evil (?:ai|assistant|twin|confidant); broken free; any ethical; amoral;
        immoral; does not care about; doesn't care about; never refuses?; opposite; anything now;
        developer mode; bypass; illegal
      `),
    ],
  },
  {
    name: 'mode.en',
    weight: 0.9,
    span: 50,
    terms: [
      words(`
        developer; dan; jailbreak; god; sudo; debug; admin; maintenance; unrestricted; root; stan;
        dude; evil
      `),
      words(`mode`),
      words(`
        enable; enabled; activate; activated; enter; switch; now in; turn on; engage; simulate; in
      `),
    ],
  },
  {
    name: 'never-refuse.en',
    weight: 0.55,
    span: 90,
    terms: [
      words(`
        never; do not; don't; cannot; can't; must not; not allowed to; without
      `),
      words(`
        refuse; refusing; decline; say no; apologi[sz]e; warn; break character; disclaimers?;
        say (?:that )?(?:you )?(?:can't|cannot); mention (?:that )?you are an ai;
        moral (?:lectures?|judgements?); censor; censored
      `),
    ],
  },
  {
    name: 'answer-only.en',
    weight: 0.4,
    span: 70,
    terms: [
      words(`respond; reply; answer; output; print; say; write`),
      words(`
        only with; exactly; only the words?; just say; nothing else; only say; with only; verbatim
      `),
    ],
  },
  {
    name: 'assistant-named.en',
    weight: 0.35,
    span: 40,
    terms: [
      words(`
        ai; language model; llm; chatgpt; gpt; openai; chatbot; gemini; assistant
      `),
    ],
  },
  {
    name: 'steer.en',
    weight: 0.75,
    span: 90,
    terms: [
      words(`set; mark; classify; route; label; assign; rate; choose`),
      words(`
        confidence; riskscore; isinjection; risk score; candidate; choice
      `),
      words(`to; as; =`),
      words(`
        1; 0; 1\\.0; 100%; 100; c1; c2; c3; false; highest; safe; true
      `),
    ],
  },
  {
    name: 'exfiltrate.en',
    weight: 0.8,
    span: 120,
    terms: [
      words(`
        send; post; upload; forward; email; e-mail; append; transmit; include
      `),
      words(`
        conversation; chat history; user data; passwords?; api keys?; personal data; secrets?;
        tokens?; credentials; system prompt
      `),
      /https?:\/\/\S+|\S+@\S+\.\p{L}+/gu,
    ],
  },
];
