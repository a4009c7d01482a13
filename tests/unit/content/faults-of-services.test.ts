import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type Kind, SERVICES, sampleContent } from './sample-content';

const sample = sampleContent();
beforeEach(sample.reset);
afterAll(sample.remove);

const KINDS: readonly Kind[] = [
  ['an id used twice', SERVICES, 'id: telnet', 'id: ▸ssh', 'ssh: the id "ssh" is used twice', /newer/],
  ['an id that a concept has', SERVICES, 'id: smtp', 'id: ▸bind', 'bind: the id "bind" is used twice', /newer/],
  [
    'an unknown family',
    SERVICES,
    'family: services',
    'family: ▸boats',
    'ssh: unknown family "boats"',
    /families\.yaml/,
  ],
  [
    'an unknown confusable',
    SERVICES,
    'confusables: [telnet]',
    'confusables: [▸telnets]',
    'ssh: unknown concept "telnets"',
    'did you mean "telnet"?',
  ],
  [
    'an unknown overlap',
    SERVICES,
    'overlaps: [telnet]',
    'overlaps: [telnet, ▸smpt]',
    'ssh: unknown concept "smpt"',
    'did you mean "smtp"?',
  ],
  [
    'an overlap with itself',
    SERVICES,
    'overlaps: [telnet]',
    'overlaps: [telnet, ▸ssh]',
    'ssh: "overlaps" names the concept itself',
    'remove it',
  ],
  [
    'a repeated overlap',
    SERVICES,
    'overlaps: [telnet]',
    'overlaps: [telnet, ▸telnet]',
    'ssh: "telnet" is listed twice in "overlaps"',
    'remove one',
  ],
  [
    'an overlap that the other service lacks',
    SERVICES,
    /(overlaps: \[telnet)(\][\s\S]*)- id: smtp/,
    '$1, smtp$2- ▸id: smtp',
    'smtp: "ssh" overlaps it, but not the other way around',
    'add ssh to "overlaps" here, or remove smtp there',
  ],
  [
    'a list of overlaps that lacks a service',
    SERVICES,
    /(overlaps: )(\[telnet\][\s\S]*id: smtp\n)/,
    '$1▸$2    overlaps: [ssh]\n',
    'ssh: "smtp" overlaps it, but not the other way around',
    'add smtp to "overlaps" here, or remove ssh there',
  ],
  [
    'a name that is both right and too broad',
    SERVICES,
    'aliases: [terminal]',
    'aliases: [terminal]\n    broader: [▸Terminal]',
    'telnet: "Terminal" is a right name of "telnet"',
    'remove it',
  ],
  [
    'a repeated name that is too broad',
    SERVICES,
    'aliases: [terminal]',
    'aliases: [terminal]\n    broader: [shell, ▸Shell]',
    'telnet: "Shell" is listed twice',
    'remove one',
  ],
  [
    'two services with the same port and transport',
    SERVICES,
    'port: 23',
    'port: ▸22',
    'telnet: "ssh" has the same port and transport',
    /merge/,
  ],
  [
    'a name that differs from the registry',
    SERVICES,
    'ianaName: ssh',
    'ianaName: ▸secureshell',
    'ssh: the registry has "ssh"',
    'write ssh, or explain the name in "registryDiffers"',
  ],
  [
    'a port that is not in the registry',
    SERVICES,
    /port: 25([\s\S]*ianaName: )smtp/,
    'port: 4$1▸smtp',
    'smtp: the registry has "no row"',
    'explain it in "registryDiffers"',
  ],
  [
    'a reason although the registry agrees',
    SERVICES,
    'ianaName: ssh',
    'registryDiffers: ▸Because of this and that.\n    ianaName: ssh',
    'ssh: is not needed, because the registry agrees',
    'remove it',
  ],
  [
    'a service without a registered name',
    SERVICES,
    /id: ssh([\s\S]*?) {4}ianaName: ssh\n/,
    'id: ▸ssh$1',
    'ssh: missing "ianaName"',
    /basis: customary/,
  ],
  [
    'a core service whose port is only registered',
    SERVICES,
    /(ianaName: ssh\n {4}family: services\n {4}tier: )core/,
    'basis: registered\n    $1▸core',
    'ssh: is core, although its port is only registered',
    /common/,
  ],
  [
    'a core service whose port is customary and not registered',
    SERVICES,
    /ianaName: smtp\n {4}(family: services\n {4}tier: )core([\s\S]*?)\[IANA 25\/tcp\]/,
    'basis: customary\n    $1▸core$2[The kernel book]',
    'smtp: is core, although its port is only customary',
    /common/,
  ],
  [
    'a customary use whose only source is the registry',
    SERVICES,
    /(ianaName: smtp\n {4}family: services\n {4}tier: )core([\s\S]*?)(\[IANA 25\/tcp\])/,
    'basis: customary\n    $1common$2▸$3',
    'smtp: cites the registry for a use that is not registered',
    /vendor/,
  ],
  [
    'a subject without the article that it needs',
    SERVICES,
    'subject: the ssh service',
    'subject: ▸SSH agent',
    'ssh: "SSH agent" needs an article',
    /the SSH agent/,
  ],
  [
    'a service without a subject',
    SERVICES,
    /( {2}- )(id: ssh\n.*)\n.*subject: the ssh service/,
    '$1▸$2',
    'services.subject: missing "subject"',
    /README/,
  ],
  [
    'a subject that names the transport',
    SERVICES,
    'subject: the ssh service',
    'subject: ▸the shell over TCP',
    'ssh: names the transport',
    'remove the transport',
  ],
  [
    'a subject that is a sentence',
    SERVICES,
    'subject: the ssh service',
    'subject: ▸the shell.',
    'ssh: is a sentence',
    /article/,
  ],
  [
    'a confusable that is retired',
    SERVICES,
    /(confusables: \[)(telnet\][\s\S]*id: telnet\n)/,
    '$1▸$2    retired: true\n',
    'ssh: "telnet" is retired',
    'remove it',
  ],
  [
    'a label with its own port',
    SERVICES,
    'label: The ssh service',
    'label: ▸SSH (22)',
    'ssh: contains its own port 22',
    'remove the number from the label',
  ],
  [
    'a repeated label',
    SERVICES,
    'label: The telnet service',
    'label: ▸The SSH service',
    'telnet: "ssh" has the same label',
    'add words that tell them apart',
  ],
  [
    'an alias that is the label of another',
    SERVICES,
    '[terminal]',
    '[terminal, ▸the smtp service]',
    'telnet: "the smtp service" is the label of "smtp" at port 25',
    'remove the alias, or list smtp in "overlaps"',
  ],
  [
    'a repeated transport of the row itself',
    SERVICES,
    'alsoOver: [udp]',
    'alsoOver: [udp, ▸tcp]',
    'telnet: "tcp" is already named',
    /other transports/,
  ],
  [
    'a repeated additional transport',
    SERVICES,
    'alsoOver: [udp]',
    'alsoOver: [udp, ▸udp]',
    'telnet: "udp" is already named',
    /other transports/,
  ],
  [
    'the registry’s row of another port',
    SERVICES,
    '[IANA 25/tcp]',
    '[▸IANA 26/tcp]',
    '"IANA 26/tcp" is not a row of port 25',
    'cite the row of port 25',
  ],
  [
    'an unknown source',
    SERVICES,
    '[IANA 25/tcp]',
    '[IANA 25/tcp, ▸IANA registri]',
    'unknown source "IANA registri"',
    'did you mean "IANA registry"?',
  ],
];

describe('a fault in the table of services', () => {
  it.each(KINDS)('is reported with file, line, column, and hint: %s', (_, file, from, to, message, hint) => {
    const place = sample.change(file, from, to);
    expect(sample.faults()).toContainEqual({
      file: `content/${file}`,
      ...place,
      message,
      hint: typeof hint === 'string' ? hint : expect.stringMatching(hint),
    });
  });

  it('does not include a common use of another service’s default port', () => {
    sample.change(
      SERVICES,
      /port: 23([\s\S]*?)ianaName: telnet\n([\s\S]*?)tier: core([\s\S]*?)\[IANA 23\/tcp\]/,
      'port: 22$1basis: customary\n$2tier: common$3[The kernel book]',
    );
    expect(sample.faults()).toEqual([]);
  });

  it('does not include a core service that commonly uses one of its registered ports', () => {
    sample.change(
      SERVICES,
      /ianaName: smtp\n([\s\S]*?)\[IANA 25\/tcp\]/,
      'ianaName: smtp\n    basis: customary\n$1[The kernel book]',
    );
    expect(sample.faults()).toEqual([]);
  });

  it('does not include an alias that is the label of an overlapping service', () => {
    sample.change(SERVICES, '[terminal]', '[the ssh service]');
    expect(sample.faults()).toEqual([]);
  });

  it('is not reported for other files when the table cannot be read', () => {
    sample.change(SERVICES, 'prerequisites: [bind]\n', '');
    expect(sample.faults()).toHaveLength(1);
  });
});
