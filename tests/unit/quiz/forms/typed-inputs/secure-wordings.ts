import type { TypedInputs } from './table';

/** The many ways to say that a service uses TLS, and the names of other services that must be refused. */
export const secureWordings: readonly TypedInputs[] = [
  {
    concept: 'http',
    form: 'typed-term',
    right:
      'web server | HTTP/1.1 | HTTP/1.0 | HTTP 1.1 | HTTP server | HTTP web server | HTTP (Hypertext Transfer Protocol) | Hypertext Transfer Protocol (HTTP) | HTTP traffic | www server',
    wrong:
      'HTTP/11 | HTTP/3 | HTTP/HTTPS | HTTP with TLS | HTTP TLS | secure HTTP | secure web server | HTTP proxy | http alternate',
    'too-broad': 'apache | nginx',
  },
  {
    concept: 'https-tcp',
    form: 'typed-term',
    right:
      'HTTP with TLS | HTTP/TLS | HTTP SSL | HTTPS server | HTTPS web server | secure web server | HTTP over TLS/SSL | HTTP Secure | HTTPS (HTTP over TLS) | http over tls 1.3 | encrypted http | TLS HTTP | HTTP over SSL/TLS | HTTPs protocol | https (tcp) | HTTP encrypted',
    wrong: 'web server | HTTP/3',
    'too-broad': 'SSL | SSL/TLS',
  },
  {
    concept: 'imaps',
    form: 'typed-term',
    right:
      'IMAP TLS | IMAP with TLS | IMAP SSL | IMAP/TLS | IMAP over TLS/SSL | secure IMAP | IMAP4S | IMAP4 over TLS | implicit TLS IMAP | IMAP (TLS) | IMAP with implicit TLS | IMAPS server | encrypted IMAP | IMAP secure | Internet Message Access Protocol over SSL | IMAP via SSL',
    wrong: 'IMAP | IMAP STARTTLS | POP3S | SMTPS',
  },
  {
    concept: 'pop3s',
    form: 'typed-term',
    right:
      'POP3 with SSL | POP3 TLS | secure POP3 | POP over TLS | POP SSL | POP3S (POP3 over TLS) | POP3/SSL | secure POP',
    wrong: 'POP3 | IMAPS | POP2 over TLS',
  },
  {
    concept: 'ldaps',
    form: 'typed-term',
    right: 'LDAP TLS | LDAP/SSL | secure LDAP | LDAP with TLS | LDAP secure | LDAPS server | LDAP over SSL/TLS',
    wrong: 'LDAP | LDAP STARTTLS',
  },
  {
    concept: 'ftps-control',
    form: 'typed-term',
    right:
      'ftp/ssl | FTPS | FTP with TLS | FTP TLS | secure FTP | FTP SSL | FTP-SSL | FTPS server | implicit FTPS | FTPS implicit',
    wrong: 'FTP | SFTP | FTPS data | explicit FTPS',
  },
  {
    concept: 'submissions',
    form: 'typed-term',
    right:
      'secure SMTP | SMTPS | SMTP TLS | SMTP with TLS | SMTP over SSL | SMTP/TLS | mail submission | encrypted SMTP',
    wrong: 'SMTP STARTTLS',
    'too-broad': 'SMTP | submission | message submission | email submission',
  },
  {
    concept: 'submission',
    form: 'typed-term',
    right:
      'SMTP submission | SMTPS | email submission | mail submission | message submission | submission | SMTP with STARTTLS | SMTP TLS | MSA',
    wrong: 'submissions | IMAP',
    'too-broad': 'SMTP | SMTP AUTH',
  },
  {
    concept: 'dns-over-tls',
    form: 'typed-term',
    right:
      'encrypted DNS | DoT | DNS TLS | DNS with TLS | secure DNS | DNS over TLS server | DNS/TLS | DNS-over-TLS (DoT) | TLS DNS',
    wrong: 'DNS | DNS over DTLS | DoQ | DNS over HTTPS | DoH | DNSSEC',
  },
  {
    concept: 'winrm-https',
    form: 'typed-term',
    right:
      'WinRM HTTPS | WinRM over TLS | WinRM with SSL | secure WinRM | WinRM (HTTPS) | PowerShell Remoting over HTTPS',
    wrong: 'WinRM over HTTP',
    'too-broad': 'WinRM | Windows Remote Management',
  },
  {
    concept: 'imap',
    form: 'typed-term',
    right:
      'IMAP | IMAP4 | IMAPv4 | IMAP version 4 | IMAP server | IMAP mail | IMAP email | IMAP4rev1 | Internet Message Access Protocol (IMAP)',
    wrong: 'IMAP3 | IMAPS | IMAP/POP3 | POP3',
  },
  {
    concept: 'sips',
    form: 'typed-term',
    right: 'SIP TLS | SIP over TLS | SIPS | secure SIP | SIP with TLS | SIP/TLS | encrypted SIP',
    wrong: 'SIP',
  },
  {
    concept: 'syslog-tls',
    form: 'typed-term',
    right: 'syslog TLS | syslog with TLS | secure syslog | syslog over SSL | encrypted syslog',
    wrong: 'syslog',
  },
  {
    concept: 'mqtt-tls',
    form: 'typed-term',
    right:
      'MQTT over TLS | MQTTS | MQTT SSL | secure MQTT | MQTT with TLS | MQTT (TLS) | encrypted MQTT | MQTT TLS broker',
    wrong: 'MQTT',
  },
  {
    concept: 'http3',
    form: 'typed-term',
    right: 'HTTP/3 (QUIC) | QUIC/HTTP3 | HTTP 3.0 | HTTP v3',
    wrong: 'SSTP',
  },
  {
    concept: 'ldaps',
    form: 'cloze',
    about: '636',
    right: 'LDAPS | LDAP over TLS | LDAP/TLS | secure LDAP | LDAP with SSL | LDAP (TLS) | SLDAP',
    wrong: 'LDAP | Kerberos',
  },
  {
    concept: 'ftps-data',
    form: 'typed-term',
    right: 'FTPS data | FTP data over TLS | FTPS data connection | secure FTP data',
    wrong: 'FTP | FTPS control | SFTP',
    'too-broad': 'FTPS | FTP over TLS',
  },
  {
    concept: 'winrm-http',
    form: 'typed-term',
    right:
      'WinRM | WinRM over HTTP | WinRM HTTP | Windows Remote Management (WinRM) | PowerShell Remoting | WS-Man | Microsoft WinRM | WinRM service',
    wrong: 'WinRM over HTTPS | RDP | SSH',
  },
];
