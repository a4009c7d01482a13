import type { TypedInputs } from './table';

/** Wordings for services of names, addresses, time, management, and routing, like those in `service-wordings.ts`. */
export const networkWordings: readonly TypedInputs[] = [
  {
    concept: 'ntp',
    form: 'typed-term',
    right: 'time server | NTP server | NTPv4 | NTP time | network time service | SNTP | chrony',
    wrong: 'time | time protocol | PTP | clock',
  },
  {
    concept: 'kerberos',
    form: 'typed-term',
    right:
      'Kerberos authentication | Kerberos auth | Kerberos 5 | Kerberos server | Kerberos KDC | MIT Kerberos | Microsoft Kerberos',
    wrong: 'Kerberos 4 | EIGRP',
    'too-broad': 'Active Directory',
  },
  {
    concept: 'dns-udp',
    form: 'typed-term',
    right:
      'DNS lookup | DNS lookups | DNS queries | DNS resolver | name resolution | DNS (Domain Name System) | nameserver | name server | DNS/UDP | Microsoft DNS | bind',
    wrong: 'DNS over TCP | DNS zone transfer',
  },
  {
    concept: 'dhcp-server',
    form: 'typed-term',
    right: 'DHCP (server) | DHCP - server | DHCP server port | bootps (DHCP)',
    wrong: 'DHCPv6',
    'too-broad':
      'DHCP | DHCPv4 | DHCP service | dynamic host configuration protocol | BOOTP | DHCP servers | DHCP/BOOTP',
  },
  {
    concept: 'dhcpv6-client',
    form: 'typed-term',
    right: 'DHCP for IPv6 client | DHCPv6-client',
    'too-broad': 'DHCPv6 | DHCP',
  },
  {
    concept: 'netbios-session',
    form: 'typed-term',
    right: 'NetBIOS session | SMB over NetBIOS | NetBIOS-SSN | NetBIOS session service',
    wrong: 'NetBIOS name service',
    'too-broad': 'NetBIOS | NBT | NetBIOS over TCP/IP | SMB | NetBT',
  },
  {
    concept: 'mdns',
    form: 'typed-term',
    right: 'zeroconf | Bonjour | mDNS | Multicast DNS | Avahi | mDNS (Bonjour) | Apple Bonjour | multicast DNS (mDNS)',
    wrong: 'DNS | LLMNR',
  },
  {
    concept: 'tacacs-plus',
    form: 'typed-term',
    right: 'TACACS | Cisco TACACS+ | TACACS+ authentication | TACACS+ server',
  },
  {
    concept: 'snmp-trap',
    form: 'typed-term',
    right: 'SNMP trap | SNMP traps | trap | SNMPv2 trap | SNMP trap receiver | SNMP notifications | SNMP v3 traps',
    wrong: 'SNMP agent',
    'too-broad': 'SNMP',
  },
  {
    concept: 'snmp',
    form: 'typed-term',
    right: 'SNMP | SNMPv3 | SNMP v2c | SNMP agent | SNMP polling | Simple Network Management Protocol (SNMP)',
    wrong: 'SNMP trap | SNMPv4',
  },
  {
    concept: 'radius-accounting',
    form: 'typed-term',
    right: 'RADIUS accounting | RADIUS acct | RADIUS accounting server | RADIUS (accounting)',
    wrong: 'RADIUS authentication | accounting',
    'too-broad': 'RADIUS',
  },
  {
    concept: 'ldap',
    form: 'typed-term',
    right:
      'LDAP | LDAPv3 | LDAP directory | LDAP server | Microsoft LDAP | LDAP v3 | Lightweight Directory Access Protocol (LDAP)',
    wrong: 'LDAPS',
    'too-broad': 'Active Directory',
  },
  {
    concept: 'syslog',
    form: 'typed-term',
    right: 'syslog | syslog server | syslog messages | syslog over UDP | system logging protocol | syslog-ng',
    wrong: 'logging | syslog over TCP | rsh | syslog TLS',
  },
  {
    concept: 'bgp',
    form: 'typed-term',
    right: 'BGP | BGP4 | BGP-4 | BGPv4 | eBGP | iBGP | BGP routing | Border Gateway Protocol (BGP) | BGP version 4',
    wrong: 'OSPF',
  },
  {
    concept: 'rip',
    form: 'typed-term',
    right: 'RIPv1 | RIP routing',
    wrong: 'EIGRP',
  },
  {
    concept: 'hsrp',
    form: 'typed-term',
    right: 'HSRP | Cisco HSRP | HSRPv1 | Hot Standby Router Protocol (HSRP) | HSRPv2',
    wrong: 'VRRP | GLBP',
  },
  {
    concept: 'dns-tcp',
    form: 'typed-term',
    right:
      'DNS | DNS zone transfer | zone transfer | DNS over TCP | DNS server | AXFR | Domain Name System (DNS) | DNS (zone transfer) | DNS/TCP | DNS zone transfers',
    wrong: 'DNS over TLS | mDNS',
    nearly: 'DNS zone trasfer',
  },
  {
    concept: 'radius',
    form: 'typed-term',
    right:
      'RADIUS | RADIUS auth | RADIUS authentication | RADIUS server | RADIUS (authentication) | Remote Authentication Dial-In User Service (RADIUS)',
    wrong: 'RADIUS accounting | TACACS+ | Diameter',
  },
  {
    concept: 'rip',
    form: 'cloze',
    about: '520',
    right: 'RIP | RIPv2 | RIP routing protocol | Routing Information Protocol (RIP)',
    wrong: 'OSPF | RIPng | BGP',
  },
  {
    concept: 'hsrp',
    form: 'cloze',
    about: '1985',
    right: 'HSRP | HSRP v2 | Cisco HSRP | Hot Standby Router Protocol',
    wrong: 'VRRP | CARP',
  },
  {
    concept: 'snmp',
    form: 'cloze',
    about: '161',
    right: 'SNMP | SNMPv2c | SNMP agent | SNMP service | SNMP server | SNMP (agent)',
    wrong: 'SNMP trap | SMTP | NTP',
  },
];
