import type { TypedInputs } from './table';

/**
 * Names of services with words for their kind, versions, vendors, and second names around them, and names that are too
 * broad.
 */
export const serviceWordings: readonly TypedInputs[] = [
  {
    concept: 'ssh',
    form: 'typed-term',
    right:
      "SSH server | SSH daemon | SSHv2 | SSH-2 | SSH 2 | SSH version 2 | SSH2 | SSH v.2 | SSHv1 | Secure Shell (SSH) | SSH (Secure Shell) | SSH/SFTP | SFTP/SSH | SFTP or SCP | SSH and SFTP | ssh secure shell | SSH - Secure Shell | SSH protocol server | SSH over TCP | SSH/TCP | SSH (TCP) | 22/tcp SSH | tcp ssh | SSH (22) | Secure FTP | OpenSSH server | it's SSH | Secure Shell protocol | SSH FTP | SSH remote login | S-SH | ssh service | an SSH server | SSH tunnel | secure shell server | SSH? | scp server | S/FTP",
    wrong:
      'SSHv3 | SSH client | SSH (UDP) | TLS | SSH/Telnet | SSH or Telnet | secure telnet | FTPS | remote shell | SSH key | PuTTY | SSHFS | Telnet over SSH | SSL/SSH | RSH',
  },
  {
    concept: 'mongodb',
    form: 'typed-term',
    right: 'MongoDB database | Mongo database | MongoDB server | mongo | mongodb nosql | Mongo DBMS',
    wrong: 'MariaDB',
  },
  {
    concept: 'rdp',
    form: 'typed-term',
    right:
      'RDP (Remote Desktop Protocol) | Remote Desktop Protocol (RDP) | Microsoft RDP | MS RDP | Windows RDP | Windows Remote Desktop | RDP server | Microsoft Remote Desktop Protocol | Microsoft terminal services | RDP: Remote Desktop Protocol | remote desktop rdp | RDP, Remote Desktop | Remote Desktop Services | RDP over TCP | remote desktop connection | RDP (Windows)',
    wrong: 'Cisco RDP | RDP/VNC | RDP over UDP | Citrix',
  },
  {
    concept: 'ftp-data',
    form: 'typed-term',
    right:
      'FTP data | active FTP | FTP data connection | FTP data channel | FTP data transfer | FTP (data) | FTP-data port | FTP data port',
    wrong: 'FTP control | TFTP | passive FTP',
    'too-broad': 'FTP | FTP server',
  },
  {
    concept: 'ipsec-nat-t',
    form: 'typed-term',
    right:
      'IKE | IKEv2 | NAT traversal | IPsec NAT-T | IPsec NAT traversal | NAT-T | IKE NAT-T | UDP encapsulated IPsec | IKE (NAT-T)',
    wrong: 'ESP | IKEv3 | L2TP',
    'too-broad': 'IPsec | IPsec VPN',
  },
  {
    concept: 'ike',
    form: 'typed-term',
    right: 'ike/isakmp | isakmp/ike | IKE v2 | IKEv1 | IPsec IKE | Internet Key Exchange (IKE) | ISAKMP (IKE)',
    wrong: 'IPsec NAT-T',
    'too-broad': 'IPsec',
  },
  {
    concept: 'http-alt',
    form: 'typed-term',
    right:
      'HTTP | HTTP proxy | web proxy | HTTP alternate | webcache | http-alt | alternative HTTP | HTTP alt | HTTP/1.1 | httpd | Tomcat',
    wrong: 'HTTPS',
    'too-broad': 'proxy',
  },
  {
    concept: 'sql-server',
    form: 'typed-term',
    right:
      'Microsoft SQL | MS SQL | MSSQL | SQL Server database | Microsoft SQL Server (MSSQL) | MSSQL Server | MSSQL database',
    wrong: 'T-SQL | SQL Server Browser',
  },
  {
    concept: 'postgresql',
    form: 'typed-term',
    right: 'Postgres | Postgres database | PostgreSQL DB | PostgreSQL server | PgSQL',
    wrong: 'pg | MySQL',
  },
  {
    concept: 'mysql',
    form: 'typed-term',
    right:
      'MySQL | MariaDB | MySQL/MariaDB | MariaDB/MySQL | MySQL database | Oracle MySQL | MySQL (MariaDB) | MySQL Server | MySQL or MariaDB',
    wrong: 'MSSQL | PostgreSQL',
    'too-broad': 'SQL',
  },
  {
    concept: 'smb',
    form: 'typed-term',
    right:
      'SMB/CIFS | CIFS/SMB | SMBv3 | SMB 3.0 | Microsoft SMB | SMB file sharing | Server Message Block (SMB) | SMB2 | Microsoft-DS (SMB) | SMB share | SMBv1',
    wrong: 'SMB over NetBIOS | SMBv4',
    'too-broad': 'Active Directory',
  },
  {
    concept: 'pop3',
    form: 'typed-term',
    right:
      'POP3 | POP | POPv3 | POP version 3 | POP-3 | POP3 mail | Post Office Protocol (POP3) | Post Office Protocol v3',
    wrong: 'POP2 | POP3S | IMAP | POPv4',
  },
  {
    concept: 'smtp',
    form: 'typed-term',
    right:
      'SMTP | SMTP server | mail server | SMTP mail | ESMTP | SMTP relay | SMTP (mail) | Simple Mail Transfer Protocol | mail transfer | MTA',
    wrong: 'mail | email | SMTPS | IMAP | SNMP',
    'too-broad': 'sendmail',
  },
  {
    concept: 'sip',
    form: 'typed-term',
    right: 'SIP signaling | SIP VoIP | SIP over UDP | SIP/2.0 | SIP 2.0 | SIP server',
    wrong: 'VoIP | SIP over TCP | SIPS | H.323',
  },
  {
    concept: 'vnc',
    form: 'typed-term',
    right:
      'RFB | VNC server | VNC remote desktop | RealVNC | TightVNC | Virtual Network Computing (VNC) | RFB/VNC | Apple Screen Sharing | screen sharing',
  },
  {
    concept: 'openvpn',
    form: 'typed-term',
    right: 'OpenVPN | Open VPN | OpenVPN server | OpenVPN tunnel',
    wrong: 'VPN | SSL VPN | WireGuard',
  },
  {
    concept: 'l2tp',
    form: 'typed-term',
    right: 'L2TP | L2TPv2 | L2TP VPN | L2TP/IPsec | Layer 2 Tunneling Protocol (L2TP) | L2TPv3',
    wrong: 'L2F | PPTP | L2TPv1',
  },
  {
    concept: 'tftp',
    form: 'typed-term',
    right: 'TFTP | Trivial FTP | TFTP server | trivial file transfer protocol (TFTP) | TFTP protocol | tftpd',
    wrong: 'FTP | SFTP | ftpd',
  },
  {
    concept: 'nfs',
    form: 'typed-term',
    right: 'NFS | NFSv4 | NFS v3 | Network File System (NFS) | NFS server | NFS share | NFS version 4',
    wrong: 'SMB | nfsv5 | network file sharing',
  },
  {
    concept: 'iscsi-target',
    form: 'typed-term',
    right: 'iSCSI | iSCSI target | iSCSI storage | Internet SCSI | iSCSI server',
    wrong: 'iSCSI initiator | SCSI | FCoE | NFS',
  },
  {
    concept: 'redis',
    form: 'typed-term',
    right: 'Redis | Redis server | Redis database | Redis DB | Redis cache | Valkey | redis key-value store',
    wrong: 'memcached',
  },
  {
    concept: 'telnet',
    form: 'typed-term',
    right: 'telnet daemon | telnet service | telnetd | Telnet remote login | telnet terminal',
    wrong: 'telnet client | telnet (clear text) | telnet/ssh | telnet over TLS',
  },
  {
    concept: 'ftp-control',
    form: 'typed-term',
    right:
      'FTP server | FTP control channel | FTP command channel | FTP control connection | ftpd | vsftpd | FTP daemon | File Transfer Protocol (FTP) | FTP (File Transfer Protocol) | FTP file transfer',
    wrong: 'FTP/SFTP | FTP over TLS | FTP data channel | active FTP data',
  },
  {
    concept: 'ike',
    form: 'cloze',
    about: '500',
    right: 'IKE | IKEv2 | ISAKMP/IKE | IKE/ISAKMP | Internet Key Exchange | IKE (Internet Key Exchange) | IPsec IKE',
    wrong: 'L2TP | Kerberos',
    'too-broad': 'IPsec',
  },
  {
    concept: 'tftp',
    form: 'cloze',
    about: '69',
    right: 'TFTP | TFTP server | Trivial File Transfer Protocol | trivial FTP server',
    wrong: 'FTP | TFTPS | BOOTP | SFTP',
  },
  {
    concept: 'mongodb',
    form: 'cloze',
    about: '27017',
    right: 'MongoDB database server | Mongo | MongoDB (database) | Mongo DB server',
    wrong: 'MySQL | CouchDB',
  },
  {
    concept: 'redis',
    form: 'cloze',
    about: '6379',
    right: 'Redis | Redis DB server | Redis (cache) | Valkey',
    wrong: 'Memcached | RabbitMQ',
  },
  {
    concept: 'vxlan',
    form: 'typed-term',
    right: 'VXLAN | VXLAN tunnel | Virtual Extensible LAN | VXLAN (Virtual Extensible LAN) | VXLAN over UDP',
    wrong: 'VLAN | GRE | GENEVE',
  },
  {
    concept: 'pptp',
    form: 'typed-term',
    right: 'PPTP | PPTP VPN | PPTP tunnel | Point-to-Point Tunneling Protocol (PPTP) | PPTP control',
    wrong: 'L2TP | PPP | PPPoE',
  },
  {
    concept: 'ipp',
    form: 'typed-term',
    right: 'IPP | CUPS | Internet Printing Protocol (IPP) | IPP/1.1 | IPP 2.0 | IPPS | IPP printing',
    wrong: 'LPD | JetDirect',
  },
  {
    concept: 'mqtt',
    form: 'typed-term',
    right: 'MQTT | MQTT broker | Mosquitto | MQTTv5 | MQTT 3.1 | MQTT (Mosquitto) | MQTT server',
    wrong: 'MQTT over TLS | MQTTS | AMQP | CoAP',
  },
  {
    concept: 'nfs',
    form: 'cloze',
    about: '2049',
    right: 'NFS | NFSv4.1 | NFS server | Network File System | NFS file sharing | NFS (Network File System)',
    wrong: 'SMB | iSCSI | NTFS',
  },
];
