import type { HeldOutTexts } from '../types.ts';

export const en: HeldOutTexts = {
  water: [
    'Nothing comes out of the faucet upstairs, the pressure hardly fills a cup',
    'Sewage is bubbling up through the manhole beside our gate',
  ],
  roads: [
    'My axle broke in a crater on the lane behind the mosque, when will you patch it',
    'Nobody paints the zebra crossing and drivers ignore pedestrians',
  ],
  electricity: [
    'The lights flicker and half the sockets are dead since the storm hit the transformer',
    'I was charged for eight hundred kilowatts although I was abroad',
  ],
  gas: [
    'Our stove flame is tiny, the blue flame goes out when two families cook',
    'Where is the propane cylinder I paid for in October',
  ],
  improvement: [
    'Rats live in the overflowing dumpster next to block five',
    'It is pitch dark in the park alley because every lamp is smashed',
  ],
  health: [
    'The nurse refused to vaccinate my baby and shouted at us',
    'Grandfather waited in the emergency room for five hours without a doctor',
  ],
  education: [
    'Forty pupils sit in one classroom and there are not enough desks',
    'The nursery asks parents for money for curtains again',
  ],
  social: [
    'I am a widow with four little ones, is there any help for low-income families?',
    'Dad went deaf, who gives out hearing aids to veterans',
  ],
  employment: [
    'I was dismissed while pregnant and my boss keeps my work record',
    'Do you train adults as seamstresses, I need an income',
  ],
  land: [
    'The surveyor measured our plot wrongly and now the boundary runs through the cowshed',
    'What papers does a foreign heir need to put a house in his name?',
  ],
  housing: [
    'Rain drips through the ceiling on the fifth floor and mould grows in the corner',
    'The intercom and the entrance door of our building have been out of order since May',
  ],
  transport: [
    'The driver of route nine skips our stop and charges pensioners full fare',
    'No vans run to the village after six in the evening',
  ],
  ecology: [
    'Black soot from the asphalt plant settles on our laundry',
    'Someone poured oil into the river and dead carp are floating',
  ],
  'internal-affairs': [
    'Drunk teenagers fight under my window every weekend and the officer does nothing',
    'My driving licence expired, how do I renew it',
  ],
  agriculture: [
    'The ditch is dry and our tomatoes wither, when is our turn to water',
    'Lambs are dying of some disease, we need a veterinarian',
  ],
  undecided: ['Hello, is anybody there', 'Please solve my problem as fast as you can'],
};
