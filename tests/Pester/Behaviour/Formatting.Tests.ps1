Describe 'Default views' {
    BeforeAll {
        Import-Module "$PSScriptRoot/../QuayPS.TestSupport.psm1"
        Import-TestModule
        $null = Open-TestRegistry
        $script:render = {
            param($Things)
            $text = $Things | Out-String -Width 120
            # Without the colours of newer consoles.
            $text -replace "$([char]27)\[[0-9;]*m", ''
        }
    }

    BeforeEach {
        Reset-TestConnection
    }

    AfterAll {
        Close-TestRegistry
    }

    It 'show organizations' {
        $text = & $render (Get-QuayOrganization acme)
        $text | Should -Match '(?m)^Name +Email +Admin +Size +Quota +Time machine'
        $text | Should -Match '(?m)^acme +acme@example\.com +True +\d+[.,]\d MiB +14 days'
        & $render (Get-QuayOrganization acme -Superuser) | Should -Match '\d+[.,]\d MiB'
    }

    It 'show repositories' {
        $text = & $render (Get-QuayRepository -Namespace acme -LastModified)
        $text | Should -Match '(?m)^Repository +Visibility +State +Size +Modified'
        $text | Should -Match '(?m)^acme/app +Private +Normal +\d+[.,]\d MiB +\d{4}-\d\d-\d\d'
        $text | Should -Match '(?m)^acme/web +Public '
    }

    It 'show tags' {
        $text = & $render (Get-QuayTag acme/app 'v1.*')
        $text | Should -Match '(?m)^ *Repository: acme/app'
        $text | Should -Match '(?m)^Name +Size +Modified +Expires +Locked +Digest'
        $text | Should -Match '(?m)^v1\.0\.0 +50[.,]0 MiB +\d{4}-\d\d-\d\d \d\d:\d\d +True +[0-9a-f]{12}\s'
        $text | Should -Match '(?m)^v1\.1\.0 +index '
    }

    It 'show robots' {
        $text = & $render (Get-QuayRobot -Organization acme)
        $text | Should -Match '(?m)^Name +Created +Last used +Description'
        $text | Should -Match '(?m)^acme\+idle +\d{4}-\d\d-\d\d \d\d:\d\d +never +Never used'
    }

    It 'show log entries' {
        $text = & $render (Get-QuayLog -Organization acme | Select-Object -First 3)
        $text | Should -Match '(?m)^Time +Kind +Performer +About +IP'
        $text | Should -Match '(?m)^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d +(push|pull)_repo +(alice|acme\+ci) +acme/app:latest +127'
    }

    It 'show the session' {
        $text = & $render (Get-QuaySession)
        $text | Should -Match '(?m)^Endpoint +User +Authentication +Connected'
        $text | Should -Match '(?m)^http://127\.0\.0\.1:\d+/ +admin +Token +\d{4}-\d\d-\d\d \d\d:\d\d'
    }

    It 'show the test of a session' {
        $text = & $render (Test-QuaySession)
        $text | Should -Match '(?m)^Endpoint +User +Connected +Healthy +Version +Latency +Problem'
        $text | Should -Match '(?m)^http://127\.0\.0\.1:\d+/ +admin +True +True +\d+ ms'
    }

    It 'show sizes and times as people read them' {
        [QuayPS.QuayFormat]::Size(0) | Should -Be '0 B'
        [QuayPS.QuayFormat]::Size(1023) | Should -Be '1023 B'
        [QuayPS.QuayFormat]::Size(1536) | Should -Be (1.5.ToString() + ' KiB')
        [QuayPS.QuayFormat]::Size($null) | Should -BeNullOrEmpty
        [QuayPS.QuayFormat]::Span([timespan]::FromDays(1)) | Should -Be '1 day'
        [QuayPS.QuayFormat]::Span([timespan]::FromHours(5)) | Should -Be '5 hours'
        [QuayPS.QuayFormat]::Digest('sha256:0123456789abcdef') | Should -Be '0123456789ab'
    }
}
