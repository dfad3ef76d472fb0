using MimeKit;

namespace Tamias.Web.Email;

/// <summary>Where mails go: to a mail server, or into files when none is configured.</summary>
public interface IMailTransport
{
    /// <summary>Returns when the message has been accepted; throws otherwise.</summary>
    Task SendAsync(MimeMessage message, CancellationToken cancellation);
}
