import type { TypedInputs } from './table';

/** Terms of written questions with a word for their kind, with a second name, and with the words next to a gap. */
export const termWordings: readonly TypedInputs[] = [
  {
    concept: 'active-passive-sockets',
    form: 'typed-term',
    about: 'Which call turns',
    right:
      'listen(2) | listen system call | listen call | the listen() call | listen syscall | listen function | call to listen | listen(fd, backlog) | listen() system call',
    wrong: 'accept | accept() call | bind(2) | listen or accept',
  },
  {
    concept: 'active-passive-sockets',
    form: 'typed-term',
    about: 'Which TCP state',
    right:
      'LISTEN | LISTEN state | LISTENING | the LISTEN state | state LISTEN | listen() | TCP LISTEN | the TCP state LISTEN',
    wrong: 'ESTABLISHED state',
  },
  {
    concept: 'time-wait',
    form: 'typed-term',
    about: 'Which state',
    right: 'TIME-WAIT state | TIME_WAIT | time wait | state TIME_WAIT | the TIME-WAIT state',
    wrong: 'TIME-WAITING | CLOSE-WAIT state | FIN-WAIT-2',
  },
  {
    concept: 'ipsec',
    form: 'typed-term',
    about: 'encrypts the users',
    right:
      'ESP | ESP protocol | Encapsulating Security Payload (ESP) | ESP (Encapsulating Security Payload) | the ESP protocol | IPsec ESP',
    wrong: 'AH | AH/ESP | ESP/AH',
  },
  {
    concept: 'ipsec',
    form: 'cloze',
    about: 'mode, IPsec',
    right: 'tunnel | tunnel mode | tunnelling mode | tunneling | tunnel-mode',
    wrong: 'transport | transport mode',
  },
  {
    concept: 'port-ranges',
    form: 'typed-term',
    about: '8080',
    right:
      'registered range | registered | User Ports | user port range | registered ports range | the registered port range | the user range | user | registered/user | User Ports (registered) | range of user ports',
    wrong: 'well-known | dynamic',
  },
  {
    concept: 'dynamic-ports',
    form: 'typed-term',
    about: '60000',
    right:
      'dynamic/private | private/dynamic | dynamic | private range | dynamic range | dynamic port range | dynamic or private | Dynamic and Private | ephemeral range | the dynamic range | dynamic ports range | private | dynamic (private)',
    wrong: 'user',
  },
  {
    concept: 'system-ports',
    form: 'typed-term',
    about: 'first and last',
    right:
      'ports 0 to 1023 | 0, 1023 | from 0 up to 1023 | 0 until 1023 | 0–1,023 | port 0 to port 1023 | ports 0-1023 | ports between 0 and 1023 | 0 thru 1023 inclusive | 0..1023 | zero to 1023 | 0 to 1023 (inclusive) | from 0 through 1023',
    wrong: '[0, 1023] | 0 - 1024',
  },
  {
    concept: 'svc-web',
    form: 'typed-term',
    about: 'Which version',
    right:
      'HTTP/3 | 3 | version 3 | HTTP 3.0 | HTTP/3.0 | v3 | HTTP version 3 | HTTP3 | h3 | three | HTTPv3 | version 3.0 | 3.0',
    wrong: '2 | 1.1 | QUIC',
  },
  {
    concept: 'wildcard-loopback-bind',
    form: 'typed-term',
    about: 'Which IPv4 address',
    right: '* | 0.0.0.0 (INADDR_ANY) | the address 0.0.0.0 | 0.0.0.0 address',
    wrong: 'any | 0.0.0.0/0 | wildcard',
  },
  {
    concept: 'reading-ss',
    form: 'typed-term',
    about: 'option',
    right: '-p | ss -p | p | --processes | option -p | the -p option | -p flag | p option',
    wrong: '-n | ss -n',
  },
  {
    concept: 'ssh-forwarding',
    form: 'typed-term',
    about: 'Which ssh option',
    right: '-R | ssh -R | R | option -R | -R option | the -R flag',
    wrong: '-L | ssh -L',
  },
  {
    concept: 'connection-close',
    form: 'typed-term',
    about: 'orderly close',
    right: 'FIN | FIN flag | FIN bit | the FIN flag | TCP FIN | FIN segment | FIN control flag | FIN packet',
    wrong: 'RST | RST flag | FIN or RST | FIN-ACK | FIN/ACK',
  },
  {
    concept: 'reuse-options',
    form: 'typed-term',
    about: 'restart',
    right:
      'SO_REUSEADDR | SO_REUSEADDR option | REUSEADDR | SO_REUSEADDR socket option | the SO_REUSEADDR socket option | option SO_REUSEADDR | so reuseaddr | SO_REUSEADDR flag',
    wrong: 'SO_REUSEPORT',
  },
  {
    concept: 'privileged-ports',
    form: 'typed-term',
    about: 'Which Linux capability',
    right: 'CAP_NET_BIND_SERVICE capability | the CAP_NET_BIND_SERVICE capability',
  },
  {
    concept: 'broken-connections',
    form: 'typed-term',
    about: 'Which error',
    right:
      'ECONNRESET | ECONNRESET error | error ECONNRESET | Connection reset by peer (ECONNRESET) | connection reset error',
    wrong: 'ETIMEDOUT | ECONNREFUSED error',
  },
  {
    concept: 'traffic-types',
    form: 'typed-term',
    about: 'many sites',
    right: 'anycast | anycast delivery | anycasting',
    wrong: 'anycast addressing | multicast delivery',
  },
  {
    concept: 'unix-domain-socket',
    form: 'typed-term',
    about: 'address family',
    right: 'AF_UNIX | AF_LOCAL | AF_UNIX/AF_LOCAL | AF_UNIX family | AF_UNIX (AF_LOCAL) | address family AF_UNIX',
    wrong: 'AF_INET',
  },
  {
    concept: 'socket-types',
    form: 'typed-term',
    about: 'UDP socket',
    right: 'SOCK_DGRAM | SOCK_DGRAM type | SOCK_DGRAM socket',
    wrong: 'datagram | SOCK_STREAM',
  },
  {
    concept: 'many-sites-one-port',
    form: 'typed-term',
    about: 'TLS extension',
    right:
      'SNI | SNI extension | Server Name Indication (SNI) | the SNI extension | SNI TLS extension | TLS SNI extension',
    wrong: 'ALPN extension',
  },
  {
    concept: 'icmp',
    form: 'typed-term',
    about: 'time to live',
    right: 'Time Exceeded | Time Exceeded message | ICMP Time Exceeded | ICMP time exceeded message | TTL exceeded',
    wrong: 'Echo Reply',
  },
  {
    concept: 'port-states',
    form: 'typed-term',
    about: 'SYN scan',
    right: 'filtered | filtered state | the filtered state',
    wrong: 'unfiltered | closed',
  },
  {
    concept: 'name-service-lookup',
    form: 'typed-term',
    about: 'list of',
    right:
      'getaddrinfo | getaddrinfo() | getaddrinfo(3) | getaddrinfo function | getaddrinfo call | the function getaddrinfo',
    wrong: 'gethostbyname',
  },
  {
    concept: 'byte-order',
    form: 'typed-term',
    about: 'Which function',
    right: 'ntohs | ntohs() | ntohs(3) | ntohs function | ntohs call',
    wrong: 'htons',
  },
  {
    concept: 'stateful-filters',
    form: 'typed-term',
    about: 'which state',
    right: 'ESTABLISHED | ESTABLISHED state | established | state ESTABLISHED',
    wrong: 'NEW | RELATED',
  },
  {
    concept: 'nonblocking-io',
    form: 'typed-term',
    about: 'modes',
    right: 'level-triggered | level | level triggered mode | the level-triggered mode',
    wrong: 'edge | edge-triggered',
  },
  {
    concept: 'secure-counterparts',
    form: 'typed-term',
    about: 'command',
    right: 'STARTTLS | STARTTLS command | the STARTTLS command | START TLS',
    wrong: 'AUTH TLS',
  },
  {
    concept: 'svc-database',
    form: 'typed-term',
    about: '27017',
    right: 'MongoDB | Mongo | MongoDB database | MongoDB service',
    wrong: 'Redis',
    nearly: 'mongod',
  },
  {
    concept: 'svc-remote-access',
    form: 'typed-term',
    about: 'readable',
    right: 'Telnet | Telnet server | Telnet service | Telnet protocol',
    wrong: 'SSH',
  },
  {
    concept: 'svc-management',
    form: 'typed-term',
    about: 'Which protocol',
    right: 'TACACS+ | TACACS+ protocol | Cisco TACACS+',
    wrong: 'RADIUS',
  },
  {
    concept: 'svc-file-transfer',
    form: 'typed-term',
    about: 'TFTP',
    right: 'UDP | UDP protocol | User Datagram Protocol (UDP)',
    wrong: 'TCP | TCP/UDP',
  },
  {
    concept: 'many-sites-one-port',
    form: 'cloze',
    about: 'first handshake',
    right: 'SNI | Server Name Indication (SNI) | SNI extension',
    wrong: 'ALPN',
  },
  {
    concept: 'svc-mail',
    form: 'cloze',
    about: 'sends mail',
    right: 'SMTP | SMTP protocol | Simple Mail Transfer Protocol (SMTP) | SMTP (Simple Mail Transfer Protocol)',
    wrong: 'ESMTP | IMAP',
  },
  {
    concept: 'port-vs-service',
    form: 'cloze',
    about: 'ping',
    right: 'ICMP | ICMP protocol | ICMP (Internet Control Message Protocol)',
    wrong: 'TCP',
  },
];
