BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Set-QuayRepositoryMirror' {
    BeforeEach { Reset-TestConnection }

    It 'changes only the given settings' {
        Set-QuayRepositoryMirror acme/mirrored -SyncInterval 2h | Should -BeNullOrEmpty
        $mirror = Set-QuayRepositoryMirror acme/mirrored quay.example.com/a/b v2.* -Robot ci -HttpProxy http://proxy:1 -HttpsProxy http://proxy:2 -PassThru
        $mirror.SyncInterval, $mirror.ExternalReference, $mirror.RobotUsername, $mirror.IsEnabled | Should -Be ([timespan]'02:00'), 'quay.example.com/a/b', 'acme+ci', $true
        $mirror.HttpProxy, $mirror.HttpsProxy | Should -Be http://proxy:1, http://proxy:2
        $mirror.TagPatterns | Should -Be v2.*
        $mirror = Set-QuayRepositoryMirror acme/mirrored -HttpProxy '' -Enabled:$false -PassThru
        $mirror.HttpProxy, $mirror.HttpsProxy, $mirror.IsEnabled | Should -Be $null, 'http://proxy:2', $false
    }

    It 'sets and removes credentials' {
        (Set-QuayRepositoryMirror acme/mirrored -Credential (New-TestCredential me password) -PassThru).ExternalRegistryUsername | Should -Be me
        (Set-QuayRepositoryMirror acme/mirrored -Anonymous -PassThru).ExternalRegistryUsername | Should -BeNullOrEmpty
        Assert-QuayError { Set-QuayRepositoryMirror acme/mirrored -Anonymous -Credential (New-TestCredential me password) } -Id QuayInvalidInput -Category InvalidArgument -Target acme/mirrored
    }

    It 'takes mirrors and their states from the pipeline, and sends only the given settings' {
        Get-QuayRepositoryMirror acme/mirrored | Set-QuayRepositoryMirror -SyncInterval 3h
        Get-QuayMirrorHealth acme -Detailed | Set-QuayRepositoryMirror -Enabled:$false
        $mirror = Get-QuayRepositoryMirror acme/mirrored
        $mirror.SyncInterval, $mirror.IsEnabled | Should -Be ([timespan]'03:00'), $false
        Get-QuayRepositoryMirror acme/mirrored | ForEach-Object { Assert-QuayError { $_ | Set-QuayRepositoryMirror } -Id QuayInvalidInput -Category InvalidArgument -Target acme/mirrored -Message 'There is nothing to change*' }
    }

    It 'reports that the registry kept the old tag patterns' {
        $null = Get-CommandError { New-QuayRepositoryMirror acme/empty a.example.com/b/c latest nonesuch }
        $null = New-QuayRepositoryMirror acme/empty a.example.com/b/c latest deploy
        Assert-QuayError { Set-QuayRepositoryMirror acme/empty -TagPattern v* } -Id QuayConflict -Category InvalidOperation -Target acme/empty -Message '*(latest)*'
    }

    It 'takes several repositories, with one error for each without a mirror' {
        @(Get-CommandError { Set-QuayRepositoryMirror acme/app, acme/mirrored, acme/web -SyncInterval 2h }).TargetObject | Should -Be acme/app, acme/web
        (Get-QuayRepositoryMirror acme/mirrored).SyncInterval | Should -Be ([timespan]'02:00')
    }

    It 'names the new settings in prompts' {
        $log = Join-Path $TestDrive whatif.txt
        $null = Start-Transcript $log
        try { Set-QuayRepositoryMirror acme/mirrored -SyncInterval 2h -HttpsProxy http://proxy:1 -Enabled:$false -TagPattern v* -WhatIf } finally { $null = Stop-Transcript }
        Get-Content $log | Where-Object { $_ -like 'What if:*' } | Should -BeLike '*"Set tags, interval, HTTPS proxy, schedule"*"Mirror of repository ''acme/mirrored''"*'
    }

    It 'sends nothing with -WhatIf' {
        Set-QuayRepositoryMirror acme/mirrored -SyncInterval 2h -WhatIf
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports a repository without a mirror, and an invalid duration' {
        Assert-QuayError { Set-QuayRepositoryMirror acme/app -SyncInterval 2h } -Id QuayNotFound -Category ObjectNotFound -Target acme/app
        { Set-QuayRepositoryMirror acme/mirrored -SyncInterval 600 } | Should -Throw '*not a duration*'
        Get-RegistryRequest -Change | Where-Object operationId -NE changeRepoMirrorConfig | Should -BeNullOrEmpty
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{
            Run      = { Set-QuayRepositoryMirror -Repository acme/mirrored -SyncInterval 2h -Enabled:$false -PassThru }
            Requests = 'PUT /api/v1/repository/acme/mirrored/mirror',
            'GET /api/v1/repository/acme/mirrored/mirror'
        }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
