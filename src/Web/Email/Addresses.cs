using MimeKit;

namespace Tamias.Web.Email;

/// <summary>Bare e-mail addresses as people type them, several separated by commas, semicolons or lines.</summary>
public static class Addresses
{
    /// <summary>How many people one mail may go to.</summary>
    public const int Most = 20;

    static readonly char[] Separators = [',', ';', '\n', '\r'];

    public static IReadOnlyList<string> Split(string? text) =>
        (text ?? "").Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>One address without a name, white space or control characters.</summary>
    public static bool IsOne(string text) =>
        text.Length <= 254 && !text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c))
        && MailboxAddress.TryParse(text, out var mailbox) && mailbox.Address == text
        && mailbox.LocalPart.Length > 0 && mailbox.Domain.Length > 0;
}
