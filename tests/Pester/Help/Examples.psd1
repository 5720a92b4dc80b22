# The requirements of the examples of a page, in addition to the demo data and a superuser's session:
#   As       the name of another token of the registry, such as normal, the token of alice
#   Options  of the registry
#   Files    in the current folder, line by line
#   Before   commands that run first
#   Errors   the ids of the errors that the examples must write; by default none
#   Varies   the reason why their output is not compared with the page
#   Skip     the reason why they do not run
# A key equal to the beginning of a heading is for the examples below that heading only. '*' is for all pages.
@{
    '*'                                  = @{
        Files = @{
            'access-2026-10.csv' = 'Repository,Grantee,Role,Through', 'acme/app,bob,Read,Direct'
            'codes.txt'          = 'urn:teaminvite:8a3c5b7e-1f6d-4f0a-9c52-6d1f0e7b2a02'
            'expirations.csv'    = 'Repository,Name,ExpiresAt', 'acme/app,build-0001,2099-06-01'
            'leavers.csv'        = 'Name', 'bob'
            'machines.txt'       = 'build-1', 'build-2'
            'members.csv'        = 'Organization,Team,User,Robot', 'acme,developers,carol,', 'acme,developers,,ci'
            'mirrors.csv'        = 'Repository,ExternalReference,TagPattern,SyncInterval', 'acme/empty,quay.io/minio/mc,latest,6h'
            'Move-Images.ps1'    = '# Moves images.'
            'names.csv'          = 'Name,NewName', 'globex,globex-old'
            'new-colleagues.csv' = 'Name', 'erin', 'frank'
            'organizations.csv'  = 'Name,Email', 'hooli,hooli@example.com'
            'permissions.csv'    = 'Repository,Kind,Name,Role', 'acme/app,User,carol,Read'
            'quotas.csv'         = 'Organization,Limit', 'acme,20GB'
            'repositories.csv'   = 'Namespace,Name,Visibility,Description', 'acme,one,Public,First', 'acme,two,Private,'
            'robots.csv'         = 'Organization,Name,Description', 'acme,night,Nightly', 'acme,day,'
            'rules.yaml'         = 'organization: any', 'immutabilityPolicies: [{ tagPattern: "^v[0-9]" }]', 'repositories: { "*": { permissions: { teams: { auditors: read } } } }'
            'src/Dockerfile'     = 'FROM busybox'
            'team.csv'           = 'User', 'alice'
            'images.txt'         = 'acme/app:v1.0.0'
            'teams.csv'          = 'Team,Lead,Limit', 'phoenix,alice,10GB'
            'template.yaml'      = 'organization: template', 'teams: { developers: { role: creator, members: ["${LEAD}"] } }', 'quota: { limit: "${LIMIT}" }'
            'users.csv'          = 'Name,Email', 'erin,erin@example.com'
        }
    }

    'README'                             = @{ Install = @{ Skip = 'It needs the Gallery.' } }
    'cookbook'                           = @{
        'Organizations as files' = @{ Before = 'Export-QuayOrganization acme -Path acme.yaml' }
        'Change the password'    = @{ Files = @{ 'acme.yaml' = 'organization: acme' } }
        'Find drift'             = @{ Skip = 'It is for Windows.' }
        'Teams'                  = @{ Options = @{ directoryService = 'ldap' } }
        'Robot accounts'         = @{ Skip = 'It needs the token of a job.' }
        'Security scans'         = @{ Errors = 'QuayImageRejected' }
        'The registry itself'    = @{ Skip = 'A registry has its first user only once.' }
        'Plans of'               = @{ Options = @{ billing = $true } }
    }
    'about_QuayPS_Automation'            = @{ 'Exit codes' = @{ Skip = 'It starts another PowerShell.' } }
    'about_QuayPS_DeclaredState'         = @{
        'Other ways' = @{ Before = 'Set-Content acme.psd1 ''@{ organization = "acme"; teams = @{ operators = @{ role = "member" } } }''' }
        'Variables'  = @{ Files = @{ 'acme.yaml' = 'organization: acme'; 'template.yaml' = 'organization: template', 'robots: { ci: { description: "${TEAM}" } }' } }
    }
    'about_QuayPS_Errors'                = @{ 'Handling' = @{ Before = '$names = ''ci'', ''night'''; Errors = 'QuayAlreadyExists' } }
    'about_QuayPS_Pipeline'              = @{
        'Long'      = @{
            Before = 'Copy-QuayTag acme/app v1.0.0 ''1.10'', ''1.20'', ''1.30'', stable; Copy-QuayTag acme/web latest stable', 'Invoke-RegistryControl ''Post scans'' @{ repository = ''acme/web''; tag = ''latest''; status = ''scanned'' }'
        }
        'When some' = @{ Before = '$tags = Get-QuayTag acme/app build-*' }
    }
    'about_QuayPS_Session'               = @{
        'Several'      = @{ Before = '$testToken = $prodToken = $token' }
        'An object'    = @{ Before = 'Connect-Quay -Name test'; Files = @{ 'robots.csv' = 'Name', 'acme+ci' }; Errors = 'QuayNotFound' }
        'A fleet'      = @{ Files = @{ 'registries.csv' = 'Name,Endpoint', 'one,registry.example.com' } }
        'Certificates' = @{ Errors = 'QuayFile' }
    }

    'Add-QuayMarketplaceSubscription'    = @{ Options = @{ billing = $true } }
    'Add-QuayTeamMember'                 = @{ Before = 'New-QuayTeam acme deployers' }
    'Compare-QuayOrganization'           = @{
        Before = @(
            'Export-QuayOrganization acme -Path yesterday.yaml'
            '$changed = (Get-Content yesterday.yaml) -replace ''(tagExpiration): .*'', ''$1: 4w'' -replace ''role: member'', ''role: creator'''
            '$null = New-Item registry -ItemType Directory; Set-Content acme.yaml $changed; Set-Content registry/acme.yaml $changed'
            '$old = $new = Get-QuaySession -Default'
        )
    }
    'Connect-Quay'                       = @{ 'Example 6' = @{ Errors = 'QuayFile' }; 'Example 7' = @{ Skip = 'It needs a browser.' } }
    'ConvertTo-QuayOrganization'         = @{
        'Example 1' = @{ As = 'normal' }
        'Example 2' = @{ Before = 'New-QuayUser buildteam -Email buildteam@example.com | Set-QuayUser -Password (ConvertTo-TestSecret password)' }
    }
    'ConvertTo-QuaySarif'                = @{ Before = 'Copy-QuayTag acme/app v1.0.0 v1.2.0; Invoke-RegistryControl ''Post scans'' @{ repository = ''acme/web''; tag = ''latest''; status = ''scanned'' }' }
    'Disable-QuayTeamSync'               = @{ Options = @{ directoryService = 'ldap' } }
    'Disconnect-Quay'                    = @{ 'Example 1' = @{ Errors = 'QuayNotConnected' }; 'Example 3' = @{ Before = 'Connect-Quay -Name test' } }
    'Enable-QuayTeamSync'                = @{ 'Example 1' = @{ Options = @{ directoryService = 'ldap' } }; 'Example 2' = @{ Options = @{ directoryService = 'oidc' } } }
    'Get-QuayAppToken'                   = @{ Before = 'New-QuayAppToken ''Build server''' }
    'Get-QuayApplicationToken'           = @{ Before = 'New-QuayApplication acme Dashboard' }
    'Get-QuayAutoPrunePolicy'            = @{ Before = 'New-QuayAutoPrunePolicy acme -NumberOfTags 10' }
    'Get-QuayBuildStatus'                = @{ 'Example 1' = @{ Before = 'Invoke-RegistryControl ''Post builds'' @{ id = ''3c1f0e7b-2a01-4f0a-9c52-6d1f0e7b2b03''; phase = ''building''; held = $true }' } }
    'Get-QuayDefaultPermission'          = @{ Before = 'New-QuayDefaultPermission acme -Team developers -Role Write; New-QuayDefaultPermission acme -Robot ci -Role Read -Creator alice' }
    'Get-QuayErrorDescription'           = @{ 'Example 2' = @{ Skip = 'It is about an error of the user.' } }
    'Get-QuayImmutabilityPolicy'         = @{ Before = 'New-QuayImmutabilityPolicy acme ''^v[0-9]+\.[0-9]+\.[0-9]+$''' }
    'Get-QuayInvoice'                    = @{ Options = @{ billing = $true } }
    'Get-QuayLog'                        = @{ 'Example 1' = @{ Varies = 'It depends on the time of the day.' } }
    'Get-QuayLogSummary'                 = @{ Varies = 'Days of UTC depend on the time of the day.' }
    'Get-QuayManifestLabel'              = @{ 'Example 3' = @{ Before = 'Add-QuayManifestLabel acme/app v1.0.0 -Key com.example.owner -Value ops', 'Add-QuayManifestLabel acme/app latest -Key com.example.stage -Value test; Add-QuayManifestLabel acme/app latest -Key com.example.owner -Value ops' } }
    'Get-QuayMarketplaceSubscription'    = @{ Options = @{ billing = $true }; Before = 'Add-QuayMarketplaceSubscription acme 12345678' }
    'Get-QuayMirrorHealth'               = @{
        'Example 2' = @{ Before = 'New-QuayRepositoryMirror acme/empty quay.io/minio/mc latest deploy', 'Invoke-RegistryControl ''Post mirrors'' @{ repository = ''acme/empty''; status = ''SUCCESS'' }; Invoke-RegistryControl ''Post mirrors'' @{ repository = ''acme/mirrored''; status = ''FAIL''; retries = 0 }' }
    }
    'Get-QuayNotification'               = @{ Before = 'New-QuayNotification acme/app RepoPush -WebhookUrl https://hooks.example.com/push -Title ''On push''; New-QuayNotification acme/app RepoPush -Target bob' }
    'Get-QuayOrganizationCollaborator'   = @{ Before = 'Set-QuayRepositoryPermission acme/app, acme/web -User dave -Role Read' }
    'Get-QuayOrganizationMirror'         = @{ Before = 'New-QuayRobot initech+sync; New-QuayOrganizationMirror initech https://quay.example.com library sync; Start-QuayMirrorSync -Organization initech -Wait' }
    'Get-QuayOrganizationMirrorRepository' = @{
        Before = 'New-QuayRobot initech+sync; New-QuayOrganizationMirror initech https://quay.example.com library sync; Invoke-RegistryControl ''Post mirrors'' @{ organization = ''initech''; outcome = ''FAIL'' }; Start-QuayMirrorSync -Organization initech -Wait'
        'Example 1' = @{ Varies = 'The registry of the tests fails all repositories alike.' }
    }
    'Get-QuayPlan'                       = @{ Options = @{ billing = $true } }
    'Get-QuayPrivateAllowance'           = @{ Options = @{ billing = $true } }
    'Get-QuayRegistrySize'               = @{ Before = 'Update-QuayRegistrySize -Wait' }
    'Get-QuayRepositoryEmail'            = @{ Before = 'Request-QuayRepositoryEmail acme/app ops@example.com'; 'Example 2' = @{ Skip = 'It waits for somebody.' } }
    'Get-QuayRepositorySignature'        = @{ Options = @{ signing = $true }; Before = 'Set-QuayRepository acme/app -TrustEnabled' }
    'Get-QuayRobotFederation'            = @{ Before = 'Set-QuayRobotFederation acme+ci -Issuer https://token.actions.githubusercontent.com -Subject repo:acme/app:ref:refs/heads/main' }
    'Get-QuayRobotPermission'            = @{ Before = 'Set-QuayRepositoryPermission acme/web -Robot ci -Role Read' }
    'Get-QuaySession'                    = @{ 'Example 4' = @{ Varies = 'It is about two registries.' } }
    'Get-QuaySubscription'               = @{ Options = @{ billing = $true } }
    'Get-QuayTeamMember'                 = @{ Before = 'New-QuayTeam acme operators' }
    'Get-QuayVulnerability'              = @{ 'Example 3' = @{ Errors = '1 critical vulnerabilities: CVE-2022-25315' } }
    'Import-QuayOrganization'            = @{
        Before      = @(
            'Export-QuayOrganization acme -Path acme.yaml'
            '(Get-Content acme.yaml) -replace ''(tagExpiration): .*'', ''$1: 4w'' -replace ''role: member'', ''role: creator'' | Set-Content acme.yaml'
        )
        Files       = @{ 'blue.yaml' = 'organization: acme', 'repositories: { app: { notifications: [{ event: repoPush, webhookUrl: "${APP_WEBHOOK_URL}" }] } }' }
        'Example 5' = @{ Files = @{ 'blue.yaml' = 'organization: acme' } }
        'Example 6' = @{ Files = @{ 'bad.yaml' = 'organization: acme', 'teams: { developers: { role: boss } }' }; Errors = 'QuayInvalidDocument' }
    }
    'Initialize-QuayRegistry'            = @{ Skip = 'A registry has its first user only once.' }
    'New-QuayApplication'                = @{ Before = 'New-QuayApplication acme Dashboard' }
    'New-QuayApplicationToken'           = @{
        Before      = '$application = New-QuayApplication acme Automation'
        'Example 3' = @{ Before = 'Connect-Quay $env:QUAY_ENDPOINT -Credential (New-TestCredential admin password)' }
        'Example 4' = @{ Before = '$application | New-QuayApplicationToken -Name nightly -Scope repo:read' }
    }
    'New-QuayAuthorizationUri'           = @{ Before = 'New-QuayApplication acme Dashboard' }
    'New-QuayDockerConfig'               = @{ 'Example 4' = @{ Before = 'New-QuayRobot acme+pull, globex+pull' } }
    'New-QuayOrganizationMirror'         = @{ Before = 'New-QuayRobot initech+sync' }
    'New-QuayProxyCache'                 = @{ Before = 'New-QuayOrganization hub -Email hub@example.com' }
    'New-QuayQuotaLimit'                 = @{ Before = 'New-QuayQuota acme 20GB' }
    'New-QuayTeam'                       = @{ 'Example 3' = @{ Files = @{ 'teams.csv' = 'Organization,Name,Role,Description', 'acme,operators,Member,Operators' } } }
    'Register-QuayExternalUser'          = @{ Options = @{ directoryService = 'ldap' } }
    'Remove-QuayApplication'             = @{ Before = 'New-QuayApplication acme Dashboard' }
    'Remove-QuayApplicationToken'        = @{ Before = 'New-QuayApplication acme Dashboard | New-QuayApplicationToken -Name nightly -Scope repo:read' }
    'Remove-QuayAutoPrunePolicy'         = @{ 'Example 2' = @{ Errors = 'QuayNotFound' } }
    'Remove-QuayDefaultPermission'       = @{ 'Example 1' = @{ Errors = 'QuayNotFound' } }
    'Remove-QuayImmutabilityPolicy'      = @{ 'Example 2' = @{ Errors = 'QuayNotFound' } }
    'Remove-QuayMarketplaceSubscription' = @{ Options = @{ billing = $true }; Before = 'Add-QuayMarketplaceSubscription acme 12345678' }
    'Remove-QuayNotification'            = @{ 'Example 1' = @{ Errors = 'QuayNotFound' } }
    'Remove-QuayOrganizationMirror'      = @{ Before = 'New-QuayRobot initech+sync; New-QuayOrganizationMirror initech https://quay.example.com library sync' }
    'Remove-QuayQuota'                   = @{ Before = 'New-QuayQuota acme 20GB' }
    'Remove-QuayQuotaLimit'              = @{ Before = 'New-QuayQuota acme 20GB | New-QuayQuotaLimit -Type Reject -ThresholdPercent 100' }
    'Remove-QuayRepositoryPermission'    = @{ Before = 'Set-QuayRepositoryPermission acme/app -User bob -Role Read' }
    'Remove-QuayRepositoryStar'          = @{ Before = 'Add-QuayRepositoryStar acme/app' }
    'Remove-QuayRobotFederation'         = @{ Before = 'Set-QuayRobotFederation acme+ci -Issuer https://idp.example.com/realms/ci -Subject build-agent' }
    'Request-QuayOwnership'              = @{ Before = 'New-QuayUser erin -Email erin@example.com' }
    'Request-QuayRobotToken'             = @{ Skip = 'It needs the token of a job.' }
    'Reset-QuayApplicationSecret'        = @{ Before = 'New-QuayApplication acme Dashboard' }
    'Reset-QuayNotification'             = @{ 'Example 1' = @{ Errors = 'QuayNotFound' } }
    'Restore-QuayTag'                    = @{ 'Example 1' = @{ Before = 'Remove-QuayTag acme/app nightly' } }
    'Set-QuayAutoPrunePolicy'            = @{ Before = 'New-QuayAutoPrunePolicy acme -NumberOfTags 10'; 'Example 2' = @{ Errors = 'QuayNotFound' }; 'Example 3' = @{ Errors = 'QuayNotFound' } }
    'Set-QuayDefaultPermission'          = @{ 'Example 1' = @{ Errors = 'QuayNotFound' } }
    'Set-QuayImmutabilityPolicy'         = @{ Before = 'New-QuayImmutabilityPolicy acme ''^v[0-9]'''; 'Example 2' = @{ Errors = 'QuayNotFound' } }
    'Set-QuayOrganizationMirror'         = @{ Before = 'New-QuayRobot initech+sync; New-QuayOrganizationMirror initech https://quay.example.com library sync' }
    'Set-QuayProxyCache'                 = @{ Before = 'New-QuayOrganization hub -Email hub@example.com; New-QuayProxyCache hub docker.io' }
    'Set-QuayQuotaLimit'                 = @{ Before = 'New-QuayQuota acme 20GB | New-QuayQuotaLimit -Type Warning -ThresholdPercent 80' }
    'Set-QuayRepositoryPermission'       = @{ 'Example 3' = @{ Files = @{ 'teams.csv' = 'Repository,Team,Role', 'acme/app,auditors,Read' } } }
    'Set-QuayServiceKey'                 = @{ Before = 'New-QuayServiceKey custom_service ''worker key'' -ExpiresIn 90d' }
    'Set-QuayUser'                       = @{ 'Example 5' = @{ As = 'normal' } }
    'Start-QuayBuildTrigger'             = @{ Before = 'Initialize-QuayBuildTrigger acme/app 7d1f0e7b-2a01-4f0a-9c52-6d1f0e7b2a02 -Config @{ build_source = ''acme/app''; dockerfile_path = ''/Dockerfile''; context = ''/'' }' }
    'Start-QuayMirrorSync'               = @{ 'Example 3' = @{ Before = 'New-QuayRobot initech+sync; New-QuayOrganizationMirror initech https://quay.example.com library sync' } }
    'Stop-QuayMirrorSync'                = @{ Before = 'Invoke-RegistryControl ''Post mirrors'' @{ repository = ''acme/mirrored''; runningLooks = -1 }; Start-QuayMirrorSync acme/mirrored' }
    'Test-QuayImage'                     = @{
        Before      = 'Copy-QuayTag acme/app v1.0.0 v1.2.0'
        'Example 2' = @{ Errors = 'QuayImageRejected' }
        'Example 4' = @{ Before = 'Invoke-RegistryControl ''Post scans'' @{ repository = ''acme/web''; tag = ''latest''; status = ''scanned'' }' }
    }
    'Test-QuayNotification'              = @{ 'Example 1' = @{ Errors = 'QuayNotFound' } }
    'Test-QuayOrganizationMirror'        = @{ Before = 'New-QuayRobot initech+sync; New-QuayOrganizationMirror initech https://quay.example.com library sync' }
    'Test-QuaySession'                   = @{ 'Example 4' = @{ Before = '$sessions = Get-QuaySession' } }
    'Update-QuayBootstrapToken'          = @{ Before = '$bootstrap = $token = ConvertTo-TestSecret (Invoke-RegistryControl ''Post bootstrap'').token' }
    'Wait-QuaySecurityScan'              = @{ Before = 'Invoke-RegistryControl ''Post scans'' @{ repository = ''acme/app''; tag = ''build-0039''; status = ''scanned''; queuedLooks = 1 }; Copy-QuayTag acme/app v1.0.0 v1.2.0, v1.2' }
}
