namespace Tamias.Tidy.Tests;

/// <summary>Says all that breaks a rule at once, a line each.</summary>
static class Rule
{
    public static void Holds(IEnumerable<string> breaches)
    {
        var all = breaches.Order(StringComparer.Ordinal).ToList();
        Assert.True(all.Count == 0, $"{all.Count} broken:\n{string.Join('\n', all)}");
    }
}
