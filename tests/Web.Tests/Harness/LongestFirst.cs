using Xunit.Sdk;
using Xunit.v3;

namespace Tamias.Web.Tests.Harness;

/// <summary>The classes that take longest begin first, so that none is left alone at the end while a processor has
/// nothing to do. A class that is not named only begins later.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    static readonly string[] Longest =
    [
        ".CommandTests ", ".ForeignKeyFormTests ", ".RepeatedFormTests ", ".WrongFormTests ", ".GreetingTests ",
        ".BrokenUpgradeTests ", ".StartTroubleTests ", ".HeaderCrawlerTests ", ".OutboxTests ", ".ChargeRaceTests ",
        ".TransferRaceTests ", ".WindowRefusalTests ", ".OwnKeyTests ", ".TenantCrawlerTests ", ".FuzzTests ",
        ".RefundEventTests ", ".RefundFaultTests ", ".PaymentRaceTests ", ".ReminderYearTests ",
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(
        IReadOnlyCollection<TTestCollection> testCollections) where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(c => Place(c.TestCollectionDisplayName))];

    static int Place(string name) =>
        Array.FindIndex(Longest, l => name.Contains(l, StringComparison.Ordinal)) is >= 0 and var at
            ? at : Longest.Length;
}
