using MimeKit;
using Tamias.Simulation.Stages;
using Tamias.Simulation.Turns;
using Tamias.Web.Email;

namespace Tamias.Simulation.Ports;

/// <summary>The mail server: takes mails, refuses some for a while, and can be the last thing that a process
/// reached.</summary>
sealed class MailPort(Stage stage) : IMailTransport
{
    public async Task SendAsync(MimeMessage message, CancellationToken cancellation)
    {
        var operation = Operation.Current!;
        var world = stage.World;
        await world.Table.PauseAsync(operation, "mail");
        cancellation.ThrowIfCancellationRequested();
        world.Mishaps.Strike(operation);
        if (world.Mishaps.Percent("mailerrors"))
            throw new IOException("The mail server does not answer.");
        world.Post.Add(new(message.MessageId!, string.Join(',', message.To), message.Subject ?? ""));
        world.Mishaps.Strike(operation);
    }
}

/// <summary>A mail that the server has accepted.</summary>
sealed record SentMail(string MessageId, string To, string Subject);
