import type { Drawing } from '../drawing';
import { Arrow, Box, Code, Cross, Words } from '../marks';

/** Shows two processes on one machine that communicate through a socket with a path. */
export const unixSocket: Drawing = {
  name: 'unix-socket',
  title: 'A socket with a path instead of a port',
  description:
    'On one machine, a web application connects to /run/db.sock, where a database is listening. The path names the socket; there is no IP address and no port. The permissions of the file decide who may connect. Another host cannot reach this socket over the network. It can only reach an Internet socket, such as TCP port 5432, if the database has one.',
  sources: ['Linux unix(7)'],
  picture: (
    <>
      <Box at={[70, 8]} size={[244, 184]} fill="sunk" />
      <Words at={[80, 26]} isBold>
        One machine
      </Words>
      <Box at={[82, 44]} size={[84, 40]} />
      <Words at={[124, 68]} anchor="middle">
        application
      </Words>
      <Box at={[222, 104]} size={[84, 78]} />
      <Words at={[264, 148]} anchor="middle">
        database
      </Words>
      <Arrow from={[124, 86]} to={[124, 108]} />
      <Box at={[82, 110]} size={[116, 28]} fill="accent" />
      <Code at={[140, 128]} anchor="middle" ink="on-accent" isBold>
        /run/db.sock
      </Code>
      <Arrow from={[200, 124]} to={[220, 124]} isPlain />
      <Box at={[160, 152]} size={[46, 26]} isDashed />
      <Code at={[183, 169]} anchor="middle">
        :5432
      </Code>
      <Arrow from={[207, 165]} to={[220, 165]} isPlain isDashed />
      <Box at={[6, 104]} size={[48, 40]} />
      <Words at={[30, 121]} anchor="middle">
        other
      </Words>
      <Words at={[30, 137]} anchor="middle">
        host
      </Words>
      <Arrow from={[56, 124]} to={[64, 124]} isPlain />
      <Cross at={[70, 124]} />
      <Arrow from={[50, 146]} to={[158, 165]} isDashed />
    </>
  ),
};
