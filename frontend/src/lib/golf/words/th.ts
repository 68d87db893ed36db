import type { Words } from '../../words/define-words.ts';
import type { en } from './en.ts';

const TERMS = {
  ace: 'โฮลอินวัน',
  albatross: 'อัลบาทรอส',
  eagle: 'อีเกิล',
  birdie: 'เบอร์ดี',
  par: 'พาร์',
  bogey: 'โบกี้',
  double: 'ดับเบิลโบกี้',
  triple: 'ทริปเปิลโบกี้',
};
const OFF_PAR = { under: 'อันเดอร์', over: 'โอเวอร์' };

export const th: Words<typeof en> = {
  term: (term) => ('by' in term ? `${OFF_PAR[term.name]} ${term.by}` : TERMS[term.name]),
  pickedUp: 'ยกลูก',
  hole: (hole) => `หลุม ${hole}`,
  par: (par) => `พาร์ ${par}`,
  strokes: (count) => `${count} สโตรก`,
  noScore: 'ยังไม่มีสกอร์',
  noReturn: 'ไม่ส่งสกอร์',
  noReturnShort: 'NR',
  player: (seat) => `ผู้เล่นคนที่ ${seat}`,
  you: 'คุณ',
  holes: 'หลุม',
  holeName: 'หลุม',
  parName: 'พาร์',
  strokeIndex: 'SI',
  lengthIn: { metres: 'เมตร', yards: 'หลา' },
  out: 'ออก',
  in: 'เข้า',
  total: 'รวม',
  toPar(toPar) {
    if (toPar === 0) return 'อีเวนพาร์';
    return `${toPar > 0 ? 'โอเวอร์พาร์' : 'อันเดอร์พาร์'} ${Math.abs(toPar)}`;
  },
  state: {
    empty: '',
    phone: 'อยู่ในเครื่องนี้ ยังไม่ได้ส่ง',
    sent: 'ส่งแล้ว',
    conflict: 'สโมสรมีสกอร์อื่น',
    refused: 'สโมสรไม่รับ',
  },
  tally: {
    eagles: (count) => `อีเกิลหรือดีกว่า ${count}`,
    birdies: (count) => `เบอร์ดี ${count}`,
    pars: (count) => `พาร์ ${count}`,
    bogeys: (count) => `โบกี้ ${count}`,
    worse: (count) => `ดับเบิลโบกี้หรือแย่กว่า ${count}`,
    pickedUp: (count) => `ยกลูก ${count}`,
  },
  played: (standing, holes) => `${standing} จาก ${holes} หลุม`,
  inPlay: { '18': '18 หลุม', front9: 'เก้าหลุมแรก', back9: 'เก้าหลุมหลัง' },
  nineOnce: 'เก้าหลุม',
  nineTwice: '18 หลุม เล่นสองรอบสนาม',
  tee: (name) => `แท่นที ${name}`,
  nothingPlayed: 'ยังไม่ได้เล่น',
};
