using System.Net.Mail;

namespace Tamias.Web.Forms;

/// <summary>An e-mail address as a person typed it.</summary>
public static class EmailText
{
    /// <summary>Characters of an address.</summary>
    public const int Longest = 200;

    // Commas and semicolons separate addresses in lists, brackets and quotes carry names: none belongs into one
    // address.
    const string Forbidden = ",;:<>()[]\"\\ ";

    public static bool IsValid(string text) => text.Length <= Longest
        && !text.Any(c => Forbidden.Contains(c, StringComparison.Ordinal) || char.IsControl(c) || char.IsWhiteSpace(c))
        && MailAddress.TryCreate(text, out var address)
        && address.Address == text
        && address.Host.Contains('.', StringComparison.Ordinal);
}
