using System.Security.Cryptography;
using System.Text;

namespace Tamias.Web.Start;

/// <summary>The one-time code that start prints; without it nobody can open the first account.</summary>
public sealed class SetupCode(Ids ids)
{
    readonly string code = ids.NextToken()[..12];

    /// <summary>Shown on the console only.</summary>
    public string Code => code;

    public bool Matches(string? typed) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(typed?.Trim() ?? ""), Encoding.UTF8.GetBytes(code));
}
