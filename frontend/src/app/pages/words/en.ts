export const en = {
  notFound: 'Out of bounds',
  notFoundText: 'There is no page at this address.',
  switchedOff: 'Closed for now',
  switchedOffText: 'The club has switched this part off.',
  noRight: 'Members of the staff only',
  noRightText: 'Your account has no right to see this page. An admin of the club can give it.',
  backHome: 'Back to my golf',
};
