using CsCheck;
using static Tamias.Core.Tests.BankTelling;

namespace Tamias.Core.Tests;

public sealed class StatedLineTests
{
    static readonly Iban Account = Parsed("GR1601101250000000012300695");

    /// <summary>A bank tells the same days in several files, each day whole: every line is known again, and none is
    /// taken for another.</summary>
    [Fact]
    public void However_files_overlap_each_line_has_one_key() =>
        Gen.Select(Gen.Select(Gen.Int[0, 9], Gen.Int[1, 3], Gen.Int[0, 2]).Array[1, 30], Gen.Int[0, 9], Gen.Int[0, 9])
            .Sample((drawn, from, length) =>
            {
                var all = drawn.Select(d => On(d.Item1, d.Item2, d.Item3)).OrderBy(l => l.Facts.BookedOn).ToList();
                var keys = StatedLine.Keys(Account, all);
                var part = all.Where(l => l.Facts.BookedOn >= Day.AddDays(from)
                    && l.Facts.BookedOn <= Day.AddDays(from + length)).ToList();
                var expected = keys.Where((_, at) => part.Contains(all[at], ReferenceEqualityComparer.Instance));

                Assert.Equal(all.Count, keys.Distinct().Count());
                Assert.Equal(expected, StatedLine.Keys(Account, part));
            });

    [Fact]
    public void The_banks_reference_makes_a_line_known_when_its_text_is_told_otherwise()
    {
        var told = StatedLine.Keys(Account, [Line(5_00, "Short", "A", "B-77")]);

        Assert.Equal(told, StatedLine.Keys(Account, [Line(5_00, "Told at length", "Anna", "B-77")]));
        Assert.NotEqual(told, StatedLine.Keys(Account, [Line(5_01, "Short", "A", "B-77")]));
        Assert.NotEqual(told, StatedLine.Keys(Parsed("DE89370400440532013000"), [Line(5_00, "Short", "A", "B-77")]));
    }

    static StatedLine On(int day, int minor, int reference)
    {
        var line = Line(minor, "text", bankReference: reference == 0 ? "" : $"R{reference}");
        return line with { Facts = line.Facts with { BookedOn = Day.AddDays(day) } };
    }

    static Iban Parsed(string text) => Iban.TryParse(text, out var iban) ? iban : throw new FormatException(text);
}
