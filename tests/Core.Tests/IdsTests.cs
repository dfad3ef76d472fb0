using System.Buffers.Text;
using System.Globalization;

namespace Tamias.Core.Tests;

public sealed class IdsTests
{
    [Fact]
    public void An_id_is_a_version_7_uuid_of_its_millisecond()
    {
        var text = Make.Ids().NextGuid().ToString("N");

        var milliseconds = long.Parse(text[..12], NumberStyles.HexNumber, CultureInfo.InvariantCulture);

        Assert.Equal(Make.Now.ToUnixTimeMilliseconds(), milliseconds);
        Assert.Equal('7', text[12]);
        Assert.Contains(text[16], "89ab");
    }

    [Fact]
    public void All_74_other_bits_are_random()
    {
        var zeros = new Ids(new FixedClock(Make.Now), bytes => bytes.Clear()).NextGuid().ToByteArray(bigEndian: true);
        var ones = new Ids(new FixedClock(Make.Now), bytes => bytes.Fill(0xFF)).NextGuid().ToByteArray(bigEndian: true);

        Assert.Equal(74, zeros.Zip(ones, (zero, one) => int.PopCount(zero ^ one)).Sum());
    }

    [Fact]
    public void A_later_id_is_a_larger_id()
    {
        var clock = new FixedClock(Make.Now);
        var ids = new Ids(clock);
        var made = new List<Id<Invoice>>();
        for (var i = 0; i < 1000; i++)
        {
            made.Add(ids.Next<Invoice>());
            clock.Now += TimeSpan.FromMilliseconds(1 + (i * 977));
        }

        Assert.Equal(made.Order(), made);
    }

    [Fact]
    public void Within_one_millisecond_and_when_the_clock_goes_back_a_later_id_is_a_larger_id()
    {
        var clock = new FixedClock(Make.Now);
        var ids = new Ids(clock);
        var made = Enumerable.Range(0, 10_000).Select(_ => ids.NextGuid()).ToList();
        clock.Now -= TimeSpan.FromHours(1);
        made.AddRange(Enumerable.Range(0, 10_000).Select(_ => ids.NextGuid()));

        Assert.Equal(made.Order(), made);
        Assert.Equal(made.Count, made.Distinct().Count());
    }

    [Fact]
    public void The_same_seed_gives_the_same_ids_and_tokens()
    {
        var (one, other, third) = (Make.Ids(7), Make.Ids(7), Make.Ids(8));

        for (var i = 0; i < 100; i++)
            Assert.Equal((one.NextGuid(), one.NextToken()), (other.NextGuid(), other.NextToken()));
        Assert.NotEqual(one.NextToken(), third.NextToken());
    }

    [Fact]
    public void A_million_tokens_are_all_different_and_fit_into_an_address()
    {
        var ids = new Ids(TimeProvider.System);
        var tokens = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 1_000_000; i++)
            Assert.True(tokens.Add(ids.NextToken()));

        Assert.All(tokens.Take(10_000), t => Assert.Matches("^[A-Za-z0-9_-]{32}$", t));
    }

    [Fact]
    public void Every_bit_of_a_token_is_drawn()
    {
        var bits = new int[192];
        var ids = new Ids(TimeProvider.System);
        for (var i = 0; i < 10_000; i++)
            foreach (var (at, value) in Base64Url.DecodeFromChars(ids.NextToken()).Index())
                for (var bit = 0; bit < 8; bit++)
                    bits[at * 8 + bit] += value >> bit & 1;

        // 10 000 throws of a coin stray 8 standard deviations (400) once in 10^15 runs
        Assert.All(bits, ones => Assert.InRange(ones, 4600, 5400));
    }

    [Fact]
    public void A_token_is_stored_as_its_hash() =>
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Ids.HashOf("abc"));
}
