const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

/** Usual given names: they tell a person from a company, and a woman from a man. */
export const femaleNames = wordsOf(
  'alice alison amanda amy andrea angela anna anne barbara beth betty bridget brenda carol caroline catherine charlotte christine ciara claire clara dana deborah diana dinah donna dorothy eileen elaine eleanor elena elizabeth ella ellen emily emma erin eve fiona frances gemma grace hannah harriet heather helen holly irene isabel jane janet jean jenny jessica jill joan joanna joyce judith julia julie karen kate katherine kathleen katie kelly kim laura lauren leah linda lisa liz louise lucy lydia maeve margaret maria marie martha mary maureen megan melissa michelle miriam molly nancy naomi natalie nell nicole niamh nina nora nuala olga olivia orla pamela patricia paula pauline rachel rebecca rita rosie rose ruth sally samantha sandra sarah sharon sheila siobhán sinéad sophie stella stephanie sue susan tara teresa tina tracy una vera victoria wendy zoe',
);
export const maleNames = wordsOf(
  'aaron adam adrian alan albert alex alexander alfred andrew anthony arthur ben benjamin bernard bill bob brendan brian carl charles chris christopher colin colm conor craig dan daniel darren dave david dean declan denis dennis derek dermot desmond donal douglas eamon edward eoin eric ethan eugene evan finn francis frank fred gareth gary gavin geoff george gerald gerard glen gordon graham greg gregory harold harry henry howard hugh ian ivan jack jacob jake james jason jeff jim joe john jon jonathan joseph josh justin keith ken kenneth kevin kieran kyle lance larry lee leo leon liam louis luke malcolm marcus mark martin matt matthew max michael mick mike neil nathan niall nicholas nick noel oliver oscar owen pat patrick paul peter phil philip ralph ray raymond richard rob robert robin roger ronan ronald rory ross russell ryan sam samuel scott sean seamus shane simon stan stephen steve stuart ted terry thomas tim timothy toby tom tony trevor victor vincent walter wayne will william zach',
);

/** Words with a capital that are nobody's name. */
export const ordinaryCapitals = wordsOf(
  'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays january february march april may june july august september october november december english irish british american french german russian european christmas easter halloween internet god jesus lord revenue ok okay mr mrs ms dr mam mum dad tv vat pdf crm nobel st europe oh ah hello hi folks misc basic plus well yes no so and but paper get let this that',
);

/** Tools that everybody has: no secret of anybody. */
export const usualProducts = wordsOf(
  'excel word google gmail whatsapp telegram viber zoom skype teams slack notion trello instagram facebook youtube vk windows iphone android outlook dropbox paypal linkedin tiktok photoshop figma miro эксель экселе эксели экселя ватсап ватсапе гугл гугле телеграм телеграме телега инстаграм яндекс зум зуме ворд ворде интернет интернете',
);
