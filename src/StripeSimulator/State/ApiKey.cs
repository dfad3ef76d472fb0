namespace Tamias.StripeSimulator.State;

/// <summary>A secret or restricted key; one without a list of permissions may do everything.</summary>
public sealed record ApiKey(string Secret, bool Live, IReadOnlyList<string>? Permissions = null)
{
    /// <summary>The key as error messages show it: its kind and its last four letters.</summary>
    public string Masked => Secret.Length < 13
        ? Secret
        : string.Concat(Secret.AsSpan(0, 8), new string('*', Secret.Length - 12), Secret.AsSpan(Secret.Length - 4));

    /// <summary>Write includes read, as the boxes of the Dashboard do.</summary>
    internal bool Allows(string slug) => Permissions is null || Permissions.Contains(slug)
        || (slug.EndsWith("_read", StringComparison.Ordinal) && Permissions.Contains(slug[..^4] + "write"));
}
