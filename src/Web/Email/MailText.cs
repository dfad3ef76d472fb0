namespace Tamias.Web.Email;

/// <summary>What a mail says, in the language in which it was made.</summary>
public sealed record MailText(string Subject, string Body)
{
    /// <summary>Empty without a button.</summary>
    public string ButtonText { get; init; } = "";

    /// <summary>Where the button leads, from the public address on: "/pay/…".</summary>
    public string ButtonPath { get; init; } = "";

    /// <summary>Lines to paragraphs: what is empty is left out.</summary>
    public static string Paragraphs(params string[] paragraphs) =>
        string.Join("\n\n", paragraphs.Where(p => p.Length > 0));
}
