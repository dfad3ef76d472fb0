namespace Tamias.Simulation.Chance;

/// <summary>When a schedule begins: ordinary days, and the nights that calendars get wrong.</summary>
static class StartTimes
{
    static readonly DateTimeOffset[] All =
    [
        new(2027, 2, 3, 9, 0, 0, TimeSpan.Zero),
        new(2027, 6, 15, 20, 55, 0, TimeSpan.Zero),
        new(2027, 3, 27, 23, 30, 0, TimeSpan.Zero), // the hour that Athens leaves out
        new(2027, 10, 30, 23, 30, 0, TimeSpan.Zero), // the hour that Athens has twice
        new(2028, 2, 28, 21, 30, 0, TimeSpan.Zero), // a leap day begins in Athens
        new(2027, 12, 31, 21, 45, 0, TimeSpan.Zero),
        new(2038, 1, 19, 3, 0, 0, TimeSpan.Zero), // 2^31 seconds since 1970
    ];

    public static int Count => All.Length;

    public static DateTimeOffset Of(int index) => All[index];
}
