import type { Text } from '../en.js';

export const address: Pick<Text, 'unread'> = {
  unread: {
    noSuch: 'Das gibt es in der Bibliothek nicht',
    heading: 'Diese Adresse lässt sich nicht beantworten',
    lead: 'Die Ansicht wird nicht gezeigt: Ohne diesen Teil würde die Adresse etwas anderes fragen.',
    twice: 'Dies lässt sich nur einmal angeben.',
    choice: (value) => `„${value}“ steht hier nicht zur Wahl.`,
    part: (name) => `„${name}“ lässt sich hier nicht angeben.`,
    meant: 'Vielleicht ist gemeint:',
    without: 'Ohne diese Angabe fragen',
    toList: { library: 'Alle Instrumente der Bibliothek', reports: 'Alle Berichte der Bibliothek' },
  },
};
