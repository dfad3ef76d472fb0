using System.Security.Cryptography;
using System.Text;

namespace Tamias.Web.Start;

/// <summary>The one-time code that start prints; without it nobody can open the first account.</summary>
public sealed class SetupCode(Ids ids) : IDisposable
{
    readonly string code = ids.NextToken()[..12];
    readonly WriteGate gate = new();

    /// <summary>Shown on the console only.</summary>
    public string Code => code;

    /// <summary>One who opens the first account at a time: the next finds it open.</summary>
    public Task<IDisposable> EnterAsync(CancellationToken cancellation) => gate.EnterAsync(cancellation);

    public void Dispose() => gate.Dispose();

    public bool Matches(string? typed) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(typed?.Trim() ?? ""), Encoding.UTF8.GetBytes(code));
}
