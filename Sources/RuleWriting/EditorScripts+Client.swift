extension EditorScripts {
  /// A client of the protocol that needs no package.
  static let client = #"""
    // A client of the Language Server Protocol over the standard streams of a program.
    "use strict";

    const { spawn } = require("child_process");

    /** A server that runs as a child process: requests, notifications, and what it sends by itself. */
    class Client {
      /** `handlers` has `notified(method, params)`, `asked(method, params)`, `log(text)`, `ended(code)`. */
      constructor(handlers) {
        this.handlers = handlers;
        this.process = null;
        this.waiting = new Map();
        this.nextId = 1;
        this.buffer = Buffer.alloc(0);
      }

      /** Starts the program; fails when there is none. */
      start(path, words, folder) {
        return new Promise((resolve, reject) => {
          const child = spawn(path, words, { cwd: folder, stdio: ["pipe", "pipe", "pipe"] });
          this.process = child;
          child.once("spawn", resolve);
          child.once("error", (error) => {
            reject(error);
            this.end(error.message);
          });
          child.stdin.on("error", () => {});
          child.stdout.on("data", (bytes) => this.take(bytes));
          child.stderr.on("data", (bytes) => this.handlers.log(bytes.toString("utf8")));
          child.once("exit", (code) => {
            this.end(`the server ended with ${code}`);
            this.handlers.ended(code);
          });
        });
      }

      /** Asks the server to stop, and ends it when it does not. */
      async stop() {
        const child = this.process;
        if (!child || child.exitCode !== null) return;
        const timer = setTimeout(() => child.kill(), 2000);
        try {
          await this.request("shutdown", null);
          this.notify("exit", null);
        } catch {
          child.kill();
        }
        child.once("exit", () => clearTimeout(timer));
      }

      /** The answer to a request; `token` is the editor's, which may cancel it. */
      request(method, params, token) {
        const id = this.nextId++;
        return new Promise((resolve, reject) => {
          if (!this.process) return reject(new Error("the server does not run"));
          const cancel = token && token.onCancellationRequested(() => {
            this.notify("$/cancelRequest", { id });
          });
          this.waiting.set(id, { resolve, reject, done: () => cancel && cancel.dispose() });
          this.send({ jsonrpc: "2.0", id, method, params });
        });
      }

      notify(method, params) {
        if (this.process) this.send({ jsonrpc: "2.0", method, params });
      }

      send(message) {
        const body = Buffer.from(JSON.stringify(message), "utf8");
        const stream = this.process && this.process.stdin;
        if (!stream || !stream.writable) return;
        stream.write(`Content-Length: ${body.length}\r\n\r\n`);
        stream.write(body);
      }

      /** Takes bytes as they come, and handles every message that is whole. */
      take(bytes) {
        this.buffer = Buffer.concat([this.buffer, bytes]);
        for (;;) {
          const end = this.buffer.indexOf("\r\n\r\n");
          if (end < 0) return;
          const head = this.buffer.subarray(0, end).toString("ascii");
          const match = /content-length: *(\d+)/i.exec(head);
          if (!match) {
            this.buffer = this.buffer.subarray(end + 4);
            continue;
          }
          const start = end + 4;
          const length = Number(match[1]);
          if (this.buffer.length < start + length) return;
          const text = this.buffer.subarray(start, start + length).toString("utf8");
          this.buffer = this.buffer.subarray(start + length);
          try {
            this.handle(JSON.parse(text));
          } catch (error) {
            this.handlers.log(`${error}\n`);
          }
        }
      }

      async handle(message) {
        if (message.method === undefined) {
          const waiting = this.waiting.get(message.id);
          if (!waiting) return;
          this.waiting.delete(message.id);
          waiting.done();
          if (message.error) waiting.reject(new Error(message.error.message));
          else waiting.resolve(message.result);
        } else if (message.id === undefined) {
          this.handlers.notified(message.method, message.params);
        } else {
          const answer = { jsonrpc: "2.0", id: message.id };
          try {
            answer.result = (await this.handlers.asked(message.method, message.params)) ?? null;
          } catch (error) {
            answer.error = { code: -32601, message: String(error.message || error) };
          }
          this.send(answer);
        }
      }

      /** Fails everything that still waits. */
      end(reason) {
        this.process = null;
        for (const waiting of this.waiting.values()) {
          waiting.done();
          waiting.reject(new Error(reason));
        }
        this.waiting.clear();
      }
    }

    module.exports = { Client };

    """#
}
