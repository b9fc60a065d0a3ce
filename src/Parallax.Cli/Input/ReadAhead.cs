using System;
using System.Collections.Generic;
using System.Runtime.ExceptionServices;
using System.Threading;
using Parallax.Documents.Reading.Containers;

namespace Parallax.Cli.Input;

/// <summary>Takes a container apart on a thread of its own, a little ahead of who reads it, so that inflating what is passed over keeps no analysis waiting.</summary>
internal sealed class ReadAhead : IDisposable
{
    /// <summary>Items go over in runs: of each report in an archive there are a hundred records that are none.</summary>
    private const int LongestRun = 1024;

    private const int MostRuns = 16;

    private const long MostBytes = 16 * 1024 * 1024;

    private readonly Lock gate = new();

    private readonly SemaphoreSlim arrived = new(0);

    private readonly SemaphoreSlim taken = new(0);

    private readonly Queue<List<ContainedItem>> runs = new();

    private long bytes;

    private bool isOver;

    private ExceptionDispatchInfo? fault;

    private volatile bool isStopped;

    private ReadAhead()
    {
    }

    /// <summary>The same items in the same order.</summary>
    public static IEnumerable<ContainedItem> Of(IEnumerable<ContainedItem> items)
    {
        using var ahead = new ReadAhead();
        var reader = new Thread(() => ahead.Read(items)) { IsBackground = true, Name = "read ahead" };
        reader.Start();
        try
        {
            while (ahead.Next() is { } run)
            {
                foreach (var item in run)
                {
                    yield return item;
                }
            }
        }
        finally
        {
            // The stream belongs to who closes it next.
            ahead.isStopped = true;
            ahead.taken.Release();
            reader.Join();
        }
    }

    public void Dispose()
    {
        arrived.Dispose();
        taken.Dispose();
    }

    private void Read(IEnumerable<ContainedItem> items)
    {
        var run = new List<ContainedItem>();
        try
        {
            foreach (var item in items)
            {
                run.Add(item);
                if (!item.IsPassedOver || run.Count == LongestRun)
                {
                    Give(run, item.Bytes?.Length ?? 0);
                    run = [];
                }

                if (isStopped)
                {
                    return;
                }
            }
        }
        catch (Exception exception)
        {
            fault = ExceptionDispatchInfo.Capture(exception);
        }
        finally
        {
            Give(run, 0);
            lock (gate)
            {
                isOver = true;
            }

            arrived.Release();
        }
    }

    private void Give(List<ContainedItem> run, int length)
    {
        while (!isStopped)
        {
            lock (gate)
            {
                if (runs.Count == 0 || (runs.Count < MostRuns && bytes + length <= MostBytes))
                {
                    runs.Enqueue(run);
                    bytes += length;
                    break;
                }
            }

            taken.Wait();
        }

        arrived.Release();
    }

    private List<ContainedItem>? Next()
    {
        while (true)
        {
            arrived.Wait();
            lock (gate)
            {
                if (runs.TryDequeue(out var run))
                {
                    bytes -= run.Count > 0 ? run[^1].Bytes?.Length ?? 0 : 0;
                    taken.Release();
                    return run;
                }

                if (isOver)
                {
                    fault?.Throw();
                    return null;
                }
            }
        }
    }
}
