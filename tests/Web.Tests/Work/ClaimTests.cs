using Tamias.Web.Work;

namespace Tamias.Web.Tests.Work;

/// <summary>Of several who see one row, one works on it; the others take the next.</summary>
public sealed class ClaimTests
{
    readonly Queue<string> rows = new(["taken by another", "free", "later"]);
    readonly List<string> done = [];

    [Fact]
    public async Task Who_is_overtaken_works_on_the_next_and_on_no_more_than_one()
    {
        Assert.True(await OnceAsync());
        Assert.Equal(["free"], done);
        Assert.Equal(["later"], rows);
    }

    [Fact]
    public async Task When_all_are_taken_nothing_was_done()
    {
        rows.Clear();
        rows.Enqueue("taken by another");
        Assert.False(await OnceAsync());
        Assert.Empty(done);
    }

    Task<bool> OnceAsync() => Claim.FirstAsync(
        () => Task.FromResult(rows.TryDequeue(out var row) ? row : null),
        row => Task.FromResult(row == "taken by another" ? 0 : 1),
        row =>
        {
            done.Add(row);
            return Task.CompletedTask;
        });
}
