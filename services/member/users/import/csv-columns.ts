/** What a column of a file can be called, in English and Thai; case, blanks and marks between words do not matter. */
export const COLUMNS = {
  name: ['Name', 'Full name', 'ชื่อ', 'ชื่อ-นามสกุล', 'ชื่อเต็ม'],
  email: ['E-mail', 'E-mail address', 'อีเมล', 'อีเมล์'],
  phoneNumber: [
    ...['Phone number', 'Phone', 'Telephone', 'Mobile'],
    ...['โทรศัพท์', 'เบอร์โทร', 'เบอร์โทรศัพท์', 'หมายเลขโทรศัพท์', 'มือถือ'],
  ],
  nationalId: ['National id', 'Thai id', 'เลขบัตรประชาชน', 'เลขประจำตัวประชาชน'],
  category: ['Category', 'Membership', 'ประเภท', 'ประเภทสมาชิก'],
} as const;

export type Column = keyof typeof COLUMNS;

/** Without these there is nobody. */
export const NEEDED = ['name', 'email'] as const satisfies Column[];

const BY_NAME = new Map(
  Object.entries(COLUMNS).flatMap(([column, names]) =>
    names.map((name) => [plain(name), column as Column] as const),
  ),
);

/** The column that a heading is of; undefined for one that is not known. */
export function columnOf(heading: string): Column | undefined {
  return BY_NAME.get(plain(heading));
}

function plain(heading: string): string {
  return heading
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s._-]+/g, '');
}
