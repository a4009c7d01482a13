"""Makes socket calls one by one: reads a call as a line of JSON, and writes its result as a line.

A call that could wait does so only for as long as its line says.
"""

import errno
import json
import select
import socket
import struct
import sys

OPTIONS = {
    'SO_REUSEADDR': (socket.SOL_SOCKET, socket.SO_REUSEADDR),
    'SO_REUSEPORT': (socket.SOL_SOCKET, socket.SO_REUSEPORT),
    'IPV6_V6ONLY': (socket.IPPROTO_IPV6, socket.IPV6_V6ONLY),
}
FAMILIES = {'ipv4': socket.AF_INET, 'ipv6': socket.AF_INET6}
TYPES = {'stream': socket.SOCK_STREAM, 'datagram': socket.SOCK_DGRAM}
# Half a second, as a timeval. A blocking connect() that gives up fails with EINPROGRESS.
CONNECT_TIME = struct.pack('ll', 0, 500_000)
held = {}


def told(name):
    return {'address': name[0], 'port': name[1]}


def peer_of(sock):
    try:
        return told(sock.getpeername())
    except OSError:
        return None


def wait(sock, call, events=select.POLLIN):
    poller = select.poll()
    poller.register(sock, events)
    poller.poll(call['patienceMs'])


def receive_stream(sock, call):
    """Receives data, which may arrive in pieces. One call of the script covers all of them."""
    data = b''
    while True:
        try:
            piece = sock.recv(65536)
        except OSError:
            if not data:
                raise
            break
        data += piece
        if not piece or len(data) >= call['bytes']:
            break
        wait(sock, call)
    return data


def perform(call):
    kind = call['call']
    if kind == 'socket':
        held[call['as']] = socket.socket(FAMILIES[call['family']], TYPES[call['type']])
        held[call['as']].setblocking(False)
        return {'kind': 'done'}
    sock = held[call['socket']]
    if kind == 'set-option':
        sock.setsockopt(*OPTIONS[call['option']], 1)
    elif kind == 'bind':
        sock.bind((call['at']['address'], call['at']['port']))
        return {'kind': 'local', 'local': told(sock.getsockname())}
    elif kind == 'listen':
        sock.listen(call['backlog'])
        return {'kind': 'local', 'local': told(sock.getsockname())}
    elif kind == 'connect':
        sock.setblocking(True)
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDTIMEO, CONNECT_TIME)
        try:
            sock.connect((call['to']['address'], call['to']['port']))
        except BlockingIOError:
            return {'kind': 'error', 'code': 'ETIMEDOUT'}
        finally:
            sock.setblocking(False)
        return {'kind': 'ends', 'local': told(sock.getsockname()), 'peer': peer_of(sock)}
    elif kind == 'accept':
        wait(sock, call)
        taken, peer = sock.accept()
        taken.setblocking(False)
        held[call['as']] = taken
        return {'kind': 'ends', 'local': told(taken.getsockname()), 'peer': told(peer)}
    elif kind == 'send':
        data = call['data'].encode()
        to = call.get('to')
        if call['bytes'] == 0:
            wait(sock, call, 0)
        sock.sendto(data, (to['address'], to['port'])) if to else sock.send(data)
    elif kind == 'receive':
        wait(sock, call)
        if sock.type == socket.SOCK_DGRAM:
            data, sender = sock.recvfrom(65536)
            return {'kind': 'data', 'data': data.decode(), 'from': told(sender)}
        data = receive_stream(sock, call)
        return {'kind': 'data', 'data': data.decode(), 'from': None} if data else {'kind': 'end'}
    elif kind == 'shutdown':
        sock.shutdown(socket.SHUT_WR)
    elif kind == 'close':
        held.pop(call['socket']).close()
    elif kind == 'names':
        return {'kind': 'ends', 'local': told(sock.getsockname()), 'peer': peer_of(sock)}
    return {'kind': 'done'}


for line in sys.stdin:
    asked = json.loads(line)
    if asked['call'] == 'start again':
        for each in held.values():
            each.close()
        held.clear()
        answer = {'kind': 'done'}
    else:
        try:
            answer = perform(asked)
        except OSError as error:
            code = errno.errorcode.get(error.errno, str(error))
            # One number has two names on Linux.
            answer = {'kind': 'error', 'code': 'EOPNOTSUPP' if code == 'ENOTSUP' else code}
    print(json.dumps(answer), flush=True)
