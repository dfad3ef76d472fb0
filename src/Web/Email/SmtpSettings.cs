using System.Net;

namespace Tamias.Web.Email;

/// <summary>The mail server that an operator may name (section "Smtp").</summary>
public sealed record SmtpSettings
{
    /// <summary>Empty: mails are dropped as files instead of sent.</summary>
    public string Host { get; init; } = "";

    public int Port { get; init; } = 587;

    /// <summary>Empty: the server asks for no account.</summary>
    public string User { get; init; } = "";

    public string Password { get; init; } = "";

    /// <summary>The installation's own address, from which everything is sent.</summary>
    public required string From { get; init; }

    public bool IsConfigured => Host.Length > 0;

    public bool IsLoopback =>
        Host == "localhost" || (IPAddress.TryParse(Host, out var address) && IPAddress.IsLoopback(address));

    /// <param name="configuration">The application's configuration.</param>
    /// <param name="publicHost">Host of the public address, for a sender nobody has named.</param>
    public static SmtpSettings Read(IConfiguration configuration, string publicHost)
    {
        var section = configuration.GetSection("Smtp");
        return new()
        {
            Host = section["Host"] ?? "",
            Port = section.GetValue("Port", 587),
            User = section["User"] ?? "",
            Password = section["Password"] ?? "",
            From = section["From"] is { Length: > 0 } from ? from : $"tamias@{publicHost}",
        };
    }
}
