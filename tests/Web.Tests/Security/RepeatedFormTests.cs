namespace Tamias.Web.Tests.Security;

/// <summary>What is sent twice counts once, also at the same moment.</summary>
public sealed class RepeatedFormTests(OtherPeople others) : FormCrawler(others)
{
    [Theory]
    [MemberData(nameof(Names))]
    public async Task Sent_twice_at_once_it_counts_once(string name)
    {
        // In a world of its own: another test may have sent the same before, and then it changes nothing.
        var (world, form, product) = await OpenAsync(name, await Others.WorldAsync(name + " twice"));
        var before = await SnapshotAsync(world);
        var answer = await form.SendAsync(form.Body());
        var once = await SnapshotAsync(world);
        Assert.True(!answer.IsFailure && (!answer.IsRefusal || product.Shows), $"{answer.Status}\n{answer.Html}");
        Assert.Equal(product.ChangesNothing, before.Text == once.Text);

        var again = (await OpenAsync(name, world)).Form;
        var second = await SnapshotAsync(world);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => again.SendAsync(again.Body())));
        Assert.DoesNotContain(answers, a => a.IsFailure);
        if (!product.Repeats)
            Assert.Equal(once.Since(before), (await SnapshotAsync(world)).Since(second));
    }
}
