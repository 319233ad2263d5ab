import type { FeelingExamples } from './types.ts';

export const english: FeelingExamples = {
  calm: `
Is the museum open on holidays?
May I fill in the form in Uzbek?
Do you receive visitors on Saturdays
I want to check whether the notary needs an appointment
Hello, what are your opening hours on Friday?
Which papers do I need for a certificate of residence?
My meter reading for this month is 1820
I would like to suggest a bench near the library
Where can I follow the status of my request?
The meeting has been moved to Thursday
Please note that my phone number has changed
Is there a form for this on the website?
I will come on Monday at ten
Yes, the address is the same, second floor
Could you add a dark theme to the app
How long does the registration take?
`,
  problem: `
The street lamp in front of our house does not work
The app crashes when I open it
The tap is leaking and water runs into the yard
The payment failed but the money was taken
The bus is late every morning
The page loads too slowly
There is a hole in the pavement by the school
The code never arrives on my phone
Not useful, I removed it
Too many adverts
The certificate has a mistake in my name
The lift is out of order
Poor quality, not worth the price
`,
  grateful: `
Thank you, it was repaired the same day
Many thanks to the team, they came within an hour
I really appreciate your quick answer
Great work, the yard looks wonderful
Everyone was kind and helpful, thanks a lot
God bless you for helping my mother
Very happy with the new road
I love this app, simple and fast
Excellent service, well done
We are so glad the light is back
You made my day, thank you
Best office I have ever dealt with
`,
  frustrated: `
For three weeks you have told me fairy tales about a crew on its way
You reported it as done, yet the yard looks the same
Wrong form, wrong window, come back after lunch, once more
I visit you as if it were my job, all for one signature
In spring you said autumn, in autumn you say spring
Twenty calls and not one human answer
If you cannot help just say so instead of wasting my time
I was sent back to where I started
Wonderful, let us wait another half a year, we are in no hurry
Who am I even writing to, a wall?
You tick your boxes and we stay in the mud
This is the third time I am writing and nothing has changed
How long do we have to wait, you promised it last month
I am tired of being sent from one office to another
Nobody answers the phone, I have been calling all week
It broke again one day after the repair
Only empty promises, no date, no answer
My request was closed although nobody came
I give up, you do not read these messages anyway
Every day they tell me to come back tomorrow
Fed up with this queue
Still no reply after six weeks
Repeating the same story to every operator is annoying
`,
  angry: `
Not one true word from you people
Throw out this useless service
You do not care about anyone but your bonus
Give the money back, you cheats
This is a mockery of old people!
I will not leave it at that, the newspapers will hear of it
Have you no shame? Children are sitting in the dark!
This is outrageous, I will go to court
STOP LYING TO PEOPLE!!!
How dare your clerk shout at an old woman
You should all be fired
Thieves, you took my money and gave nothing back
I am furious about the way I was treated
Do you think we are idiots?
Enough is enough, I demand an answer today
A disgrace, the whole office is corrupt
I hate dealing with you people
What the hell is going on there
`,
  sad: `
My husband died and I am alone with three children
I live alone and nobody ever visits me
Our house burned down, we have nothing left
I cried all night, there is nobody else to ask
It breaks my heart to see the old garden gone
I worked all my life and now nobody needs me
We have lost hope, the clinic turned our child away
I miss my son, he has been abroad for six years
We buried our grandmother yesterday
There is not even bread in the house
I feel so lonely and helpless
Sadly the old school is being closed
`,
  anxious: `
I am afraid to send my child to school, there are dogs at the gate
It smells of gas, please come quickly
The wall has cracked, what if it falls on us
A wire is sparking above the playground, help
I am worried about my mother, her fever does not go down
What happens if I miss the deadline?
The water is rising towards the house, please hurry
I told a stranger my code, will I lose my money?
He threatens us, I fear for the children
I do not know what to do, the flight is in three hours
We could not sleep, somebody walked on the roof
They say our house will be torn down, where shall we go
`,
};
