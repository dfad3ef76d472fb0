using System.Text.RegularExpressions;

namespace Tamias.Tidy.Tests;

public sealed partial class PageTests
{
    /// <summary>Such an expression is compiled anew whenever it is shown (see <c>FormRows</c>). Seen to fail by the
    /// four pages with rows as they were before.</summary>
    [Fact]
    public void No_field_is_named_by_an_index() => Rule.Holds(
        from path in Repository.Files("*.cshtml")
        from field in IndexedField().Matches(Repository.Text(path))
        select $"{path}: {field.Value}");

    [GeneratedRegex("""[ -]for="[^"]*\[[^"]*""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IndexedField();
}
