BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Export-QuayLog' {
    BeforeEach { Reset-TestConnection }

    It 'requests an export and writes the request' {
        $export = Export-QuayLog -Organization acme -Since 2026-11-01 -Until 2026-11-09 -CallbackEmail audit@example.com
        $export.ExportId | Should -Match '^[0-9a-f-]{36}$'
        $export.Organization | Should -Be acme
        $export.Since | Should -Be ([datetime]'2026-11-01')
        $export.Until | Should -Be ([datetime]'2026-11-09')
        $export.CallbackEmail | Should -Be audit@example.com
        $request = Get-RegistryRequest
        $request.operationId | Should -Be exportOrgLogs
        [uri]::UnescapeDataString($request.query) | Should -Be '?starttime=11/01/2026&endtime=11/09/2026'
        (Get-QuayLog -Organization acme -Kind export_logs_success).Metadata.email | Should -Be audit@example.com
    }

    It 'exports the logs of the user and of repositories from the pipeline' {
        $url = (Export-QuayLog -CallbackUrl https://hooks.example.com/logs).CallbackUrl
        (New-Object pscredential 'x', $url).GetNetworkCredential().Password | Should -Be https://hooks.example.com/logs
        (Get-QuayRepository acme/app | Export-QuayLog -CallbackUrl https://hooks.example.com/logs).Repository | Should -Be acme/app
        (Get-QuayOrganization | Export-QuayLog -CallbackEmail audit@example.com).Organization | Should -Be acme, globex
        (Get-RegistryRequest -Change).operationId | Should -Be exportUserLogs, exportRepoLogs, exportOrgLogs, exportOrgLogs
    }

    It 'exports several logs, with an error for each missing one' {
        $errors = Get-CommandError { Export-QuayLog -Organization nowhere, acme, none -CallbackEmail audit@example.com }
        $errors.TargetObject | Should -Be 'nowhere', 'none'
        (Export-QuayLog -Repository acme/web, acme/app -CallbackEmail audit@example.com).Repository | Should -Be 'acme/web', 'acme/app'
    }

    It 'sends nothing with -WhatIf' {
        Export-QuayLog -Organization acme -CallbackEmail audit@example.com -WhatIf | Should -BeNullOrEmpty
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'requires an address for the result' {
        Assert-QuayError { Export-QuayLog -Organization acme } -Id QuayInvalidInput -Category InvalidArgument -Target acme -Message '*CallbackUrl*'
        Assert-QuayError { Export-QuayLog -CallbackUrl ftp://example.com } -Id QuayInvalidInput -Category InvalidArgument -Message '*https*'
        Assert-QuayError { Export-QuayLog -CallbackUrl nowhere } -Id QuayInvalidInput -Category InvalidArgument -Message '*-CallbackUrl*'
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports values that the registry refuses' {
        Assert-QuayError { Export-QuayLog -CallbackEmail nobody } -Id QuayInvalidInput -Category InvalidArgument -Target nobody -Message '*Invalid callback e-mail*'
        Assert-QuayError { Export-QuayLog -CallbackUrl http://169.254.169.254/x } -Id QuayInvalidInput -Category InvalidArgument -Message '*Invalid callback URL*'
        Assert-QuayError { Export-QuayLog -Organization nowhere -CallbackEmail audit@example.com } -Id QuayNotFound -Category ObjectNotFound -Target nowhere
        Connect-TestRegistry -As normal
        Assert-QuayError { Export-QuayLog -Organization globex -CallbackEmail audit@example.com } -Id QuayForbidden -Category PermissionDenied -Target globex
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{
            Run      = { Export-QuayLog -Organization acme -CallbackEmail audit@example.com -Since 2026-11-01 -Until 2026-11-02 }
            Requests = 'POST /api/v1/organization/acme/exportlogs'
        }
        @{ Run = { Export-QuayLog -CallbackUrl https://hooks.example.com/logs }; Requests = 'POST /api/v1/user/exportlogs' }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
