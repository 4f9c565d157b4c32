import { helpText, type LanguageCode } from '@casus/words';
import { type Command, Help, type Option } from 'commander';

/**
 * Help is written in English where the verbs are declared. In another language its own words (headings, what
 * stands in brackets) are set before the verbs are added, which inherit them; their texts afterwards.
 */
export function headingsIn(lang: LanguageCode, program: Command): void {
  if (lang === 'en') return;
  const line = (text: string) => helpText(lang, text);
  program
    .configureHelp({
      styleTitle: line,
      styleUsage: placesIn,
      styleSubcommandTerm: placesIn,
      optionDescription(option: Option): string {
        return Help.prototype.optionDescription
          .call(this, option)
          .replace(/(?<=\((?:[^()]*, )?)default: (?=[^()]*\)$)/, 'Vorgabe: ')
          .replace(/(?<=\()choices: (?=[^()]*\)$)/, 'möglich: ');
      },
    })
    // Examples are added to the help as they stand: of them the headings alone are words.
    .configureOutput({
      writeOut: (text) => process.stdout.write(text.split('\n').map(line).join('\n')),
    });
}

/** What the reader of the command line itself puts into a line that shows how a verb is called. */
const placesIn = (text: string): string =>
  text.replace('[options]', '[Optionen]').replace('[command]', '[Befehl]');

export function textsIn(lang: LanguageCode, command: Command): void {
  if (lang === 'en') return;
  command.description(helpText(lang, command.description()));
  for (const item of [...command.options, ...command.registeredArguments])
    item.description = helpText(lang, item.description);
  const about = helpText(lang, 'display help for command');
  command.helpOption('-h, --help', about);
  if (command.commands.length > 0) command.helpCommand('help [command]', about);
  for (const part of command.commands) textsIn(lang, part);
}
