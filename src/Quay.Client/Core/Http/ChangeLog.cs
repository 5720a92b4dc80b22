using System;
using System.Collections.Generic;

namespace Quay.Client;

/// <summary>Tells listings of things that move what is being changed through the same client.</summary>
internal sealed class ChangeLog
{
    private readonly object _lock = new();
    private readonly List<Change> _underWay = [];
    private readonly List<ChangeWatch> _watches = [];

    /// <summary>Notes that a change begins; its end is the disposal.</summary>
    public IDisposable Begin(ApiRequest request)
    {
        var change = new Change(this, request);
        lock (_lock)
        {
            _underWay.Add(change);
            _watches.ForEach(watch => watch.Note(request, begins: true));
        }

        return change;
    }

    /// <summary>Watches the changes below a path, those under way included.</summary>
    public ChangeWatch Watch(string path)
    {
        ChangeWatch? watch = null;
        watch = new ChangeWatch(path, () => Remove(watch!));
        lock (_lock)
        {
            _underWay.ForEach(change => watch.Note(change.Request, begins: true));
            _watches.Add(watch);
        }

        return watch;
    }

    private void End(Change change)
    {
        lock (_lock)
        {
            _underWay.Remove(change);
            _watches.ForEach(watch => watch.Note(change.Request, begins: false));
        }
    }

    private void Remove(ChangeWatch watch)
    {
        lock (_lock)
        {
            _watches.Remove(watch);
        }
    }

    private sealed class Change(ChangeLog log, ApiRequest request) : IDisposable
    {
        public ApiRequest Request => request;

        public void Dispose() => log.End(this);
    }
}
