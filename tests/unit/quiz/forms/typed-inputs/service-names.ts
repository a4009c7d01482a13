import type { TypedInputs } from './table';

/** Names of services: what people call them, what the registry calls them, and typing slips. */
export const services: readonly TypedInputs[] = [
  {
    concept: 'ssh',
    form: 'typed-term',
    right:
      'SSH | ssh | Ssh | S S H | the SSH | SSH protocol | Secure Shell | secure-shell | SECURE SHELL | secureshell | OpenSSH | sftp | SCP | sshd',
    wrong: 'telnet | ftp | SSL | ssj | sh | rsh | ftps | secure | shell | https',
    unreadable: '? | ... | -- | ѕѕh | SЅH | ssһ | ΣΣH | SSΗ | ᏚᏚH | sshд',
    nearly: 'secure shel | secure shlel | opensh | Secur Shell',
  },
  {
    concept: 'ftp-control',
    form: 'typed-term',
    right: 'FTP | ftp | FTP control | ftp-control | File Transfer Protocol | file-transfer protocol | ftp command',
    wrong: 'SFTP | TFTP | FTPS | FTP data | ssh | http | smtp',
    nearly: 'File Transfer Protocl | file trasnfer protocol',
  },
  {
    concept: 'telnet',
    form: 'typed-term',
    right: 'Telnet | TELNET | tel-net | telnet protocol | the Telnet protocol | Telnet server',
    wrong: 'SSH | telnets | rlogin | tln | net',
    nearly: 'telnt | telent | tellnet',
  },
  {
    concept: 'dns-udp',
    form: 'typed-term',
    right:
      'DNS | dns | D.N.S. | domain | Domain Name System | domain-name system | Domain Name Service | DNS server | DNS protocol',
    wrong: 'mDNS | DHCP | DNS over TLS | DNSSEC | NTP | WINS | DoT | NBNS',
    nearly: 'Domain Name Sytem | domian name system',
  },
  {
    concept: 'http',
    form: 'typed-term',
    right:
      'HTTP | http | Http | www | WWW-HTTP | World Wide Web | world-wide web | Hypertext Transfer Protocol | HTTP service',
    wrong: 'HTTPS | http/3 | QUIC | FTP | HTTP over TLS | web | htp',
    nearly: 'Hypertext Transfer Protocoll | hypertxt transfer protocol',
  },
  {
    concept: 'https-tcp',
    form: 'typed-term',
    right:
      'HTTPS | https | HTTP over TLS | http-over-tls | HTTP over SSL | Hypertext Transfer Protocol Secure | secure HTTP',
    wrong: 'HTTP | LDAPS | SSH | http alternate | FTPS',
    'too-broad': 'TLS',
  },
  {
    concept: 'http3',
    form: 'typed-term',
    right: 'HTTP/3 | http3 | HTTP 3 | QUIC | quic | HTTP over QUIC | HTTPS',
    wrong: 'HTTP/2 | HTTP/1.1 | http | DTLS | http4',
  },
  {
    concept: 'smb',
    form: 'typed-term',
    right:
      'SMB | smb | CIFS | Samba | microsoft-ds | Microsoft DS | Server Message Block | SMB over TCP | Windows file sharing',
    wrong: 'NFS | NetBIOS | SMTP | ldap | AFP | server',
    nearly: 'server mesage block | server message blok | micorsoft-ds',
  },
  {
    concept: 'dhcp-server',
    form: 'typed-term',
    right: 'DHCP server | dhcp-server | BOOTPS | bootps | dhcpd | DHCPv4 server',
    wrong: 'DHCP client | bootpc | DHCPv6 server | DNS | TFTP',
    nearly: 'DHCP servr | dhcp sevrer',
  },
  {
    concept: 'dhcpv6-client',
    form: 'typed-term',
    right: 'DHCPv6 client | dhcpv6-client | DHCP v6 client | DHCPv6-Client',
    wrong: 'DHCPv4 client | DHCP client | DHCPv6 server | DHCPv5 client',
    nearly: 'dhcpv6 clien | dhcpv6 cleint',
  },
  {
    concept: 'tacacs-plus',
    form: 'typed-term',
    right: 'TACACS+ | tacacs+ | TACACS plus | tacacs | TACACS +',
    wrong: 'RADIUS | Kerberos | TACACS++ | LDAP',
    nearly: 'TACCS+ | tacasc+',
  },
  {
    concept: 'rdp',
    form: 'typed-term',
    right:
      'RDP | rdp | Remote Desktop | remote-desktop | Remote Desktop Protocol | ms-wbt-server | MS WBT Server | Terminal Services | mstsc | RDP service',
    wrong: 'VNC | RTP | SSH | Apple Remote Desktop | WinRM | RFB',
    nearly: 'remote desktp | Remote Dekstop Protocol',
  },
  {
    concept: 'sql-server',
    form: 'typed-term',
    right: 'Microsoft SQL Server | SQL Server | MS-SQL | mssql | ms-sql-s | MS SQL Server | TDS',
    wrong: 'MySQL | PostgreSQL | Oracle | sqlsrv',
    'too-broad': 'SQL',
    nearly: 'Microsft SQL Server | sql sever',
  },
  {
    concept: 'ike',
    form: 'typed-term',
    right: 'IKE | IKEv2 | ISAKMP | isakmp | Internet Key Exchange | IPsec key exchange | IKE protocol',
    wrong: 'IPsec NAT traversal | L2TP | ESP | OpenVPN | IKEv3 | KDC',
    nearly: 'Internet Key Exchnage | ISAKMPP',
  },
  {
    concept: 'rip',
    form: 'typed-term',
    right: 'RIP | rip | router | RIPv2 | RIP version 2 | Routing Information Protocol | RIP-2',
    wrong: 'RIPng | OSPF | BGP | RIPv3 | rtp',
    nearly: 'Routing Infomation Protocol',
  },
  {
    concept: 'vnc',
    form: 'typed-term',
    right: 'VNC | rfb | Virtual Network Computing | Remote Framebuffer | remote frame buffer',
    wrong: 'RDP | VPN | vnv | SSH',
    nearly: 'Remote Framebufer',
  },
  {
    concept: 'sip',
    form: 'typed-term',
    right: 'SIP | sip | SİP | Sip | sïp | "SIP" | ｓｉｐ',
    wrong: 'SAP | RTP | STP | SMTP',
    unreadable: 'sıp | SıP | ѕip | sіp | SІP | sipъ',
  },
  {
    concept: 'kerberos',
    form: 'typed-term',
    right: 'Kerberos | kerberos 5 | Kerberos v5 | krb5 | KDC | Kerberos protocol',
    wrong: 'LDAP | RADIUS | kerberos 4 | krb4',
    nearly: 'Kerberus | Cerberos | Keberos',
  },
  {
    concept: 'postgresql',
    form: 'cloze',
    about: 'port 5432',
    right: 'PostgreSQL | postgres | pgsql | Postgre-SQL',
    wrong: 'MySQL | MariaDB | Oracle',
    'too-broad': 'SQL',
    nearly: 'PostgresQ | Postgresl | Postgers',
  },
  {
    concept: 'ldap',
    form: 'cloze',
    about: 'port 389',
    right: 'LDAP | ldap | Lightweight Directory Access Protocol | lightweight directory access | LDAP protocol',
    wrong: 'LDAPS | Kerberos | SMB | lda',
    nearly: 'Lightweigth Directory Access Protocol',
  },
];
