namespace Tamias.StripeSimulator.Api;

/// <summary>Takes API calls in: faults, who asks, what for, idempotency, the work itself, the answer.</summary>
internal sealed class ApiDoor(World world, Faults faults)
{
    internal async Task HandleAsync(HttpContext http)
    {
        var incoming = await Incoming.ReadAsync(http.Request, http.RequestAborted);
        var answer = await AnswerAsync(incoming, http.RequestAborted);
        await answer.WriteAsync(http);
    }

    internal async Task<Answer> AnswerAsync(Incoming incoming, CancellationToken cancellation) =>
        (await ActAsync(incoming, cancellation)).With("Request-Id", incoming.RequestId)
            .With("Date", DateTimeOffset.FromUnixTimeSeconds(world.Now).ToString("R"));

    async Task<Answer> ActAsync(Incoming incoming, CancellationToken cancellation)
    {
        var fault = Arrive(incoming);
        if (fault is { AfterEffect: false, Kind: not FaultKind.Stall }) return FaultAnswers.Of(
            fault, incoming.RequestId);
        var begun = Begin(incoming);
        if (begun.Answer is { } early) return fault is { Kind: FaultKind.Drop } ? FaultAnswers.Of(
            fault, incoming.RequestId) : early;
        if (fault is { AfterEffect: false }) await FaultAnswers.WaitAsync(fault, CancellationToken.None);
        var answer = Run(begun);
        if (fault is { AfterEffect: true, Kind: FaultKind.Stall }) await FaultAnswers.WaitAsync(fault, cancellation);
        return fault is { AfterEffect: true, Kind: not FaultKind.Stall } ? Spoil(begun, fault) : answer;
    }

    Fault? Arrive(Incoming incoming)
    {
        lock (world.Gate)
        {
            incoming.RequestId = world.Ids.Next("req_", 14);
            return faults.Take(incoming.Method, incoming.Path);
        }
    }

    Begun Begin(Incoming incoming)
    {
        lock (world.Gate)
        {
            try
            {
                DueWork.Run(world);
                var call = Authentication.Authenticate(world, incoming);
                var route = Routes.Find(call);
                Authentication.Demand(call, route.Permission);
                return new Begun(call, route, world.IdempotencyKeys.Begin(call)?.Of(call));
            }
            catch (ApiError error)
            {
                return new Begun(null!, null!, Answer.Of(error, incoming.RequestId));
            }
        }
    }

    Answer Run(Begun begun)
    {
        lock (world.Gate)
        {
            var answer = Work(begun, out var kept);
            world.IdempotencyKeys.Finish(begun.Call, answer, kept);
            world.Changes++;
            return answer.Of(begun.Call);
        }
    }

    Answer Work(Begun begun, out bool kept)
    {
        var (call, route, _) = begun;
        kept = true;
        world.Cause = call.Incoming;
        try
        {
            ParameterList.Check(call, route);
            Expandable.Check(call);
            return Answer.Of(Rendering.Answer(call, route.Run(call)));
        }
        catch (ApiError error)
        {
            kept = error.Kept;
            return Answer.Of(error, call.Incoming.RequestId);
        }
        catch (Exception e) when (e is InvalidOperationException or NullReferenceException or FormatException)
        {
            return Answer.Of(new ApiError(500, "api_error", "The simulator itself failed: " + e),
                call.Incoming.RequestId);
        }
        finally
        {
            world.Cause = null;
        }
    }

    Answer Spoil(Begun begun, Fault fault)
    {
        var spoilt = FaultAnswers.Of(fault, begun.Call.Incoming.RequestId);
        lock (world.Gate)
            if (fault.IsRemembered) world.IdempotencyKeys.Replace(begun.Call, spoilt);
        return spoilt;
    }

    sealed record Begun(Call Call, Route Route, Answer? Answer);
}
