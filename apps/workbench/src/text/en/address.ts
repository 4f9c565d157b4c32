export const address = {
  unread: {
    noSuch: 'This is not in the library',
    heading: 'This address cannot be answered',
    lead: 'The view is not shown: without this part the address would ask another question.',
    twice: 'This can only be said once.',
    choice: (value: string) => `“${value}” cannot be chosen here.`,
    part: (name: string) => `There is nothing called “${name}” to say here.`,
    meant: 'Perhaps you meant:',
    without: 'Ask without it',
    toList: { library: 'All instruments of the library', reports: 'All reports of the library' },
  },
};
