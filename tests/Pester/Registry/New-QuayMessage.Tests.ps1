BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'New-QuayMessage' {
    BeforeEach { Reset-TestConnection }

    It 'creates a message and writes it' {
        $message = New-QuayMessage '**Careful**' -Severity Error -MediaType text/markdown
        $message.Content | Should -Be '**Careful**'
        $message.Severity | Should -Be Error
        $message.MediaType | Should -Be text/markdown
        (Get-QuayMessage | Where-Object Uuid -EQ $message.Uuid).Content | Should -Be '**Careful**'
    }

    It 'takes texts and messages from the pipeline' {
        ('One', 'Two' | New-QuayMessage).Content | Should -Be One, Two
        $copy = Get-QuayMessage -Severity Warning | New-QuayMessage
        $copy.Content | Should -BeLike Maintenance*
        $copy.Severity | Should -Be Warning
        @(Get-QuayMessage -Severity Warning).Count | Should -Be 2
    }

    It 'takes several texts' {
        (New-QuayMessage 'Down at noon', 'Up at one' -Severity Warning).Content | Should -Be 'Down at noon', 'Up at one'
    }

    It 'sends nothing with -WhatIf' {
        New-QuayMessage Hi -WhatIf | Should -BeNullOrEmpty
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'refuses an unknown severity or media type before a request is sent' {
        { New-QuayMessage Hi -Severity Fatal } | Should -Throw '*Fatal*'
        { New-QuayMessage Hi -MediaType text/html } | Should -Throw '*text/html*'
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports a lack of permission, and a registry without superusers' {
        Connect-TestRegistry -As normal
        Assert-QuayError { New-QuayMessage Hi } -Id QuayForbidden -Category PermissionDenied -Target Hi
        Add-RegistryFault @{ operationId = 'createGlobalMessage'; status = 404; body = '{"message": "The requested URL was not found on the server."}'; contentType = 'application/json' }
        Assert-QuayError { New-QuayMessage Hi } -Id QuayNotSupported -Category NotImplemented -Target Hi
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{ Run = { New-QuayMessage -Content Hi -Severity Error -MediaType text/markdown }; Requests = 'POST /api/v1/messages', 'GET /api/v1/messages' }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
