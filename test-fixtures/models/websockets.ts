import { execSync } from 'node:child_process';
import { Server, type Socket } from 'socket.io';
import WebSocket, { WebSocketServer } from 'ws';

const io = new Server(3000);
io.use((socket, next) => {
  execSync(socket.handshake.auth.name); // flow: untrusted-input -> shell-command
  next();
});
io.on('connection', (socket) => {
  execSync(socket.handshake.query.name as string); // flow: untrusted-input -> shell-command
  execSync(socket.handshake.headers['x-name'] as string); // flow: untrusted-input -> shell-command
  execSync(socket.id); // noflow
  socket.on('chat', (message, done) => {
    execSync(message.text); // flow: untrusted-input -> shell-command
    done();
  });
  socket.once('name', (name) => execSync(name)); // flow: untrusted-input -> shell-command
  socket.onAny((_event, value) => execSync(value)); // flow: untrusted-input -> shell-command
  socket.on('disconnect', (reason) => execSync(reason)); // noflow
  socket.once('error', (error) => execSync(error.message)); // noflow
});
io.on('error', (error) => execSync(error)); // noflow
io.of('/admin').on('connection', admin);
function admin(socket: Socket): void {
  socket.on('run', (command: string) => execSync(command)); // flow: untrusted-input -> shell-command
}

const server = new WebSocketServer({ port: 8080 });
server.on('connection', (peer, request) => {
  execSync(request.url as string); // flow: untrusted-input -> shell-command
  execSync(request.headers.origin as string); // flow: untrusted-input -> shell-command
  peer.on('message', (data) => {
    const { command } = JSON.parse(String(data));
    execSync(command); // flow: untrusted-input -> shell-command
  });
  peer.once('message', (data) => execSync(String(data))); // flow: untrusted-input -> shell-command
  peer.addEventListener('message', (event) => execSync(String(event.data))); // flow: untrusted-input -> shell-command
  peer.onmessage = (event) => execSync(String(event.data)); // flow: untrusted-input -> shell-command
  peer.onclose = (event) => execSync(event.reason); // noflow
  peer.on('close', (code, reason) => execSync(String(reason))); // noflow
});
server.on('error', (error) => execSync(error.message)); // noflow

const address = process.argv[2] as string;
const client = new WebSocket(address); // flow: untrusted-input -> url
client.on('message', (data) => execSync(String(data))); // noflow
client.onmessage = (event) => execSync(String(event.data)); // noflow
export const second = new WebSocket.WebSocket(`wss://example.com/?q=${address}`); // noflow
