export const en = {
  skip: 'Skip to the content',
  retry: 'Retry',
  unreachable: 'The club cannot be reached right now. Check your signal and try again.',
};
