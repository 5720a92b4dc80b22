using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>A body that is read from a stream while it is sent. A retry reads it from the beginning.</summary>
internal sealed class UploadBody
{
    private const int BufferSize = 80 * 1024;
    private readonly Stream _content;
    private readonly Action<long>? _sent;
    private Action? _alive;

    /// <summary>Creates a body.</summary>
    /// <param name="content">The content; the stream must be seekable.</param>
    /// <param name="contentType">The content type.</param>
    /// <param name="sent">Called with the number of bytes sent so far, on the thread that sends; null for no report.</param>
    public UploadBody(Stream content, string contentType, Action<long>? sent)
    {
        _content = content;
        ContentType = contentType;
        _sent = sent;
    }

    /// <summary>The content type.</summary>
    public string ContentType { get; }

    /// <summary>Begins an attempt.</summary>
    /// <param name="alive">Called whenever bytes were sent.</param>
    public void Begin(Action alive) => _alive = alive;

    /// <summary>Creates the content of one attempt.</summary>
    public HttpContent CreateContent(RequestAttempt attempt, CancellationToken cancellationToken) => new Content(this, attempt, cancellationToken);

    private async Task CopyAsync(Stream target, CancellationToken cancellationToken)
    {
        _content.Position = 0;
        var buffer = new byte[BufferSize];
        int read;
        while ((read = await _content.ReadAsync(buffer, 0, buffer.Length, cancellationToken).ConfigureAwait(false)) > 0)
        {
            await target.WriteAsync(buffer, 0, read, cancellationToken).ConfigureAwait(false);
            _alive?.Invoke();
            _sent?.Invoke(_content.Position);
        }
    }

    private sealed class Content(UploadBody body, RequestAttempt attempt, CancellationToken cancellationToken) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            attempt.IsSent = true;
            return body.CopyAsync(stream, cancellationToken);
        }

        // Storages refuse a body without a Content-Length.
        protected override bool TryComputeLength(out long length)
        {
            length = body._content.Length;
            return true;
        }
    }
}
