using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Tamias.Web.Email;

/// <summary>Hands mails to the configured server, one connection each.</summary>
public sealed class SmtpTransport(SmtpSettings settings) : IMailTransport
{
    // Well below the outbox's lease, so that no other node sends while this one still tries.
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public async Task SendAsync(MimeMessage message, CancellationToken cancellation)
    {
        using var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        await client.ConnectAsync(settings.Host, settings.Port, Encryption, cancellation);
        if (settings.User.Length > 0)
            await client.AuthenticateAsync(settings.User, settings.Password, cancellation);
        await client.SendAsync(message, cancellation);
        await QuitAsync(client, cancellation);
    }

    /// <summary>A password is never sent in the clear over a network, even if somebody on the way hides that the
    /// server can encrypt.</summary>
    SecureSocketOptions Encryption =>
        settings is { Port: not 465, IsLoopback: false, User.Length: > 0 }
            ? SecureSocketOptions.StartTls
            : SecureSocketOptions.Auto;

    static async Task QuitAsync(SmtpClient client, CancellationToken cancellation)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancellation);
        }
        catch (Exception exception) when (exception is IOException or ProtocolException or OperationCanceledException)
        {
            // The server has accepted the mail; a clumsy goodbye does not change that.
        }
    }
}
