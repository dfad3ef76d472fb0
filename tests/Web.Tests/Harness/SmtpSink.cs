using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace Tamias.Web.Tests.Harness;

/// <summary>A listener that speaks just enough SMTP to catch what is sent, and refuses what the test says.</summary>
public sealed class SmtpSink : IAsyncDisposable
{
    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource stop = new();
    readonly Task loop;

    public SmtpSink()
    {
        listener.Start();
        loop = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public ConcurrentQueue<MimeMessage> Messages { get; } = new();

    /// <summary>Addresses that RCPT named, refused ones included.</summary>
    public ConcurrentQueue<string> Recipients { get; } = new();

    /// <summary>Each message as it came over the wire.</summary>
    public ConcurrentQueue<string> Raw { get; } = new();

    /// <summary>The answer to RCPT; null accepts.</summary>
    public Func<string, string?> OnRecipient { get; set; } = static _ => null;

    /// <summary>The answer to the end of DATA; null accepts. Asked after the message has been kept.</summary>
    public Func<string?> OnData { get; set; } = static () => null;

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await loop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
        listener.Dispose();
    }

    async Task AcceptAsync()
    {
        while (!stop.IsCancellationRequested)
            _ = ServeAsync(await listener.AcceptTcpClientAsync(stop.Token));
    }

    async Task ServeAsync(TcpClient client)
    {
        using var _ = client;
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await SayAsync(stream, "220 sink ESMTP");
        while (await reader.ReadLineAsync(stop.Token) is { } line)
        {
            await SayAsync(stream, await AnswerAsync(line, stream, reader));
            if (line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase))
                return;
        }
    }

    async Task<string> AnswerAsync(string line, NetworkStream stream, StreamReader reader)
    {
        switch (line.Split(' ', ':')[0].ToUpperInvariant())
        {
            case "EHLO":
                return "250-sink\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250 AUTH PLAIN LOGIN";
            case "AUTH":
                return "235 ok";
            case "RCPT":
                Recipients.Enqueue(line.Split('<', '>')[1]);
                return OnRecipient(line) ?? "250 ok";
            case "DATA":
                await SayAsync(stream, "354 go");
                await KeepAsync(reader);
                return OnData() ?? "250 queued";
            case "QUIT":
                return "221 bye";
            default:
                return "250 ok";
        }
    }

    async Task KeepAsync(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(stop.Token) is { } line && line is not ".")
            text.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append("\r\n");

        using var bytes = new MemoryStream(Encoding.Latin1.GetBytes(text.ToString()));
        Raw.Enqueue(text.ToString());
        Messages.Enqueue(await MimeMessage.LoadAsync(bytes, stop.Token));
    }

    Task SayAsync(NetworkStream stream, string text) =>
        stream.WriteAsync(Encoding.ASCII.GetBytes(text + "\r\n"), stop.Token).AsTask();
}
